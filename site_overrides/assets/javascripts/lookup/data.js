// Loads what the build wrote, each file once. Nothing is decided here.
import { unpacked } from "./unpack.js";

/**
 * @typedef {import("./types.js").DevicesFile} DevicesFile
 * @typedef {import("./types.js").WhyFile} WhyFile
 * @typedef {import("./types.js").PlatformFile} PlatformFile
 */

/** @typedef {import("./unpack.js").Files} Files */

/** @type {Map<string, Data>} */
const sites = new Map();

/**
 * The files of the site with this root: all parts of a page share them.
 * @param {URL} root
 * @returns {Data}
 */
export function site(root) {
  const known = sites.get(root.href) ?? new Data(root);
  sites.set(root.href, known);
  return known;
}

/** The files of one published site. */
export class Data {
  /** @param {URL | string} root the root of the site */
  constructor(root) {
    this.root = new URL("lookup/data/", root);
    /** @type {Map<string, Promise<any>>} */
    this.kept = new Map();
  }

  /**
   * A file by its name, loaded once; a load that failed is tried again the next time.
   * @param {string} name
   * @param {RequestCache} [cache]
   * @returns {Promise<any>}
   */
  file(name, cache = "default") {
    const known = cache === "default" ? this.kept.get(name) : undefined;
    if (known) return known;
    const loading = fetch(new URL(`${name}.json`, this.root), { cache }).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.json();
    });
    loading.catch(() => this.kept.delete(name));
    this.kept.set(name, loading);
    return loading;
  }

  /** @returns {Promise<DevicesFile>} */
  devices() {
    return this.file("devices");
  }

  /**
   * A class, with its history if `past`.
   * @param {string} name
   * @param {boolean} [past]
   * @returns {Promise<Files>}
   */
  files(name, past = false) {
    const key = past ? `${name} with history` : `${name} of today`;
    const known = this.kept.get(key);
    if (known) return known;
    const loading = past
      ? this.together(name, "history").then(([today, history]) => unpacked(today, history))
      : this.file(name).then((today) => unpacked(today));
    loading.catch(() => this.kept.delete(key));
    this.kept.set(key, loading);
    return loading;
  }

  /**
   * The reasons of a class.
   * @param {string} name
   * @returns {Promise<WhyFile>}
   */
  async why(name) {
    return (await this.together(name, "why"))[1];
  }

  /**
   * @param {string} name
   * @returns {Promise<PlatformFile>}
   */
  platform(name) {
    return this.file(name);
  }

  /**
   * A class file and one that belongs to it. Where a cache gave them from two builds of the site, both are loaded anew.
   * @param {string} name
   * @param {string} other
   */
  async together(name, other) {
    const names = [name, `${name}.${other}`];
    let pair = await Promise.all(names.map((one) => this.file(one)));
    if (pair[0].edition !== pair[1].edition) {
      for (const key of this.kept.keys()) if (key.startsWith(`${name}.`) || key.startsWith(`${name} `)) this.kept.delete(key);
      pair = await Promise.all(names.map((one) => this.file(one, "reload")));
    }
    return pair;
  }
}
