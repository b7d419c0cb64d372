// The parts of an answer card, each from what the build wrote.
import { element } from "./dom.js";

/**
 * @typedef {import("./dom.js").Pieces} Pieces
 * @typedef {import("./dom.js").Part} Part
 * @typedef {import("./answer.js").View} View
 * @typedef {import("./answer.js").Step} Step
 * @typedef {import("./types.js").Patch} Patch
 * @typedef {import("./types.js").Fact} Fact
 */

/**
 * Parts with something between them.
 * @param {Part[]} parts
 * @param {string} between
 * @returns {Part[]}
 */
export const joined = (parts, between) => parts.flatMap((part, place) => (place ? [between, part] : [part]));

/** Draws the parts for one form; `root` leads to the site's root. */
export class Parts {
  /**
   * @param {Pieces} pieces
   * @param {string} root
   */
  constructor(pieces, root) {
    this.pieces = pieces;
    this.root = root;
  }

  /**
   * What people see of a step's version, which links its page.
   * @param {Step} step
   * @param {string} [before]
   */
  named(step, before = "") {
    const name = `${before}${step.name}`;
    return element("a", { href: this.root + step.page, class: "bu-nowrap" }, name);
  }

  /**
   * @param {Step} step
   * @param {string} platform
   */
  step(step, platform) {
    const build = step.build;
    if (step.kind === "update") return this.pieces.take("step-update", { name: this.named(step, `${platform}\u00a0`), build });
    return this.pieces.take(step.test ? "step-test" : `step-${step.how}`, { name: this.named(step), build });
  }

  /** @param {readonly string[]} ids */
  cves(ids) {
    const link = /** @param {string} id */ (id) =>
      element("a", { class: "bu-cve", href: `https://www.cve.org/CVERecord?id=${encodeURIComponent(id)}` }, id);
    return joined(ids.map(link), ", ");
  }

  /**
   * How sure a fact is, where it is not certain.
   * @param {string | undefined} certainty
   * @returns {Part[]}
   */
  sure(certainty) {
    return certainty && certainty !== "certain" ? [this.pieces.take("sure", { certainty })] : [];
  }

  /**
   * What a step fixes; undefined where a fix is none of its business.
   * @param {Step} step
   * @returns {Part[]}
   */
  fixes(step) {
    return step.kind === "update" ? [this.counted(step)] : this.listed(step);
  }

  /** @param {Step} step */
  counted(step) {
    const { count, exploited, unknown } = step.brings;
    if (!count) return this.pieces.take(unknown ? "ids-not-known" : "no-ids");
    const link = element("a", { href: this.root + step.page }, this.pieces.text(count === 1 ? "id" : "ids", { count: String(count) }));
    const parts = /** @type {Part[]} */ ([link]);
    if (exploited) parts.push(this.pieces.take("ids-exploited", { count: String(exploited) }));
    if (unknown) parts.push(this.pieces.take("more-unknown"));
    return element("span", {}, ...parts);
  }

  /** @param {Step} step */
  listed(step) {
    if (!step.patch?.fixes) return [this.pieces.take(step.test ? "nothing" : "not-known")];
    if (!step.patch.fixes.length) return [this.pieces.take("nothing")];
    const fixes = step.patch.fixes.map((fix) =>
      this.pieces.take("fix", {
        component: fix.area && fix.area !== fix.component ? `${fix.component} (${fix.area})` : fix.component,
        impact: fix.impact,
        cves: this.cves(fix.cves ?? []),
        exploited: fix.exploited ? this.pieces.take("exploited") : undefined,
        certainty: this.sure(fix.certainty),
      }),
    );
    return [element("ul", {}, ...fixes), ...(step.brings.unknown ? [this.pieces.take("not-all-known")] : [])];
  }

  /**
   * The components of a patch, its CVE ids, and what is not known of it.
   * @param {Patch} patch
   * @returns {Part[]}
   */
  gain({ components, cves, exploited, unknown }) {
    const parts = /** @type {Part[]} */ ([]);
    if (components.length) parts.push(components.join(", "));
    if (cves.length) parts.push(element("span", {}, ...this.cves(cves)));
    if (exploited.length) parts.push(this.pieces.take("exploited-ids", { cves: this.cves(exploited) }));
    if (unknown) parts.push(this.pieces.take(cves.length ? "not-all-known" : "ids-not-known"));
    if (!parts.length) parts.push(this.pieces.take("nothing"));
    return joined(parts, "; ");
  }

  /** @param {View} view */
  inside(view) {
    if (!view.inside.length) return undefined;
    const items = view.inside.map(({ patch, included_in }) =>
      this.pieces.take("inside", {
        name: element("a", { href: this.root + patch.page, class: "bu-nowrap" }, patch.name),
        by: included_in ? this.pieces.take("taken-in", { version: included_in }) : this.pieces.take("installed"),
        what: [": ", ...this.gain(patch)],
      }),
    );
    return element("ul", {}, ...items);
  }

  /**
   * What removing the installed patch does, and what is known of removing any.
   * @param {View} view
   * @param {readonly Fact[] | undefined} facts
   */
  undo(view, facts) {
    const undo = view.undo;
    if (!undo) return undefined;
    const effect = undo.effect ?? this.pieces.text("goes-back", { version: undo.back });
    const parts = /** @type {Part[]} */ ([
      element("p", {}, this.pieces.take("undo", { effect, certainty: this.sure(undo.certainty) })),
    ]);
    if (undo.patch.cves.length) parts.push(element("p", {}, this.pieces.take("open-again", { what: this.gain(undo.patch) })));
    return [...parts, ...this.facts(facts)];
  }

  /**
   * Facts as a list, or as the one sentence that they are.
   * @param {readonly Fact[] | undefined} facts
   * @returns {Part[]}
   */
  facts(facts) {
    if (!facts?.length) return [];
    const parts = facts.map((fact) => [fact.text, " ", ...this.sure(fact.certainty), ...this.sources(fact.sources ?? [])]);
    return parts.length === 1 ? [element("span", {}, ...parts[0])] : [element("ul", {}, ...parts.map((one) => element("li", {}, ...one)))];
  }

  /**
   * Links to sources, small; a name that comes again is a number.
   * @param {readonly [string, string][]} sources
   * @returns {Part[]}
   */
  sources(sources) {
    if (!sources.length) return [];
    const links = sources.map(([name, url], place) => {
      const before = sources.slice(0, place).filter(([other]) => other === name).length;
      return element("a", { href: url, "aria-label": before ? `${name} ${before + 1}` : undefined }, before ? String(before + 1) : name);
    });
    return [" ", element("span", { class: "bu-answer__sources" }, ...joined(links, ", "))];
  }

  /** @param {View} view */
  setting(view) {
    const setting = view.program?.setting;
    if (!setting) return undefined;
    const link = /^x-apple\.systempreferences:[\w.?=&-]+$/.test(setting.link ?? "") ? setting.link : undefined;
    const open = link ? this.pieces.take("open") : undefined;
    open?.querySelector("a")?.setAttribute("href", link ?? "");
    return this.pieces.take("setting", {
      path: setting.path.join(" > "),
      switch: setting.switch ? this.pieces.take("switch", { name: setting.switch }) : undefined,
      open: open ? [open, " ", ...this.sure(setting.link_certainty)] : undefined,
    });
  }

  /** @param {View} view */
  size(view) {
    const sizes = view.steps.flatMap((step) => step.patch?.sizes ?? []);
    const texts = sizes.map(({ megabytes, on }) => {
      const size = this.pieces.text("megabytes", { count: String(megabytes) });
      return { text: on ? size + this.pieces.take("size-on", { on }).textContent : size };
    });
    return this.facts(texts);
  }
}
