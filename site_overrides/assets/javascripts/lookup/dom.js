// Small hands for the page: elements, and pieces that the build wrote as templates.

/** @typedef {Node | string} Part */

/**
 * An element with attributes and contents; an attribute that is undefined is left out.
 * @param {string} tag
 * @param {Record<string, string | undefined>} [attributes]
 * @param {...Part} parts
 */
export function element(tag, attributes = {}, ...parts) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...parts);
  return made;
}

/**
 * The element that a part of the page must have.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T}
 */
export function need(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return /** @type {any} */ (found);
}

/** The pieces of one form, by name. */
export class Pieces {
  /** @param {Element} root */
  constructor(root) {
    this.root = root;
  }

  /**
   * A copy of a piece with its slots filled. A slot without contents goes; `dt` and `dd` go together.
   * @param {string} name
   * @param {Record<string, Part | Part[] | undefined>} [slots]
   * @returns {DocumentFragment}
   */
  take(name, slots = {}) {
    const template = /** @type {HTMLTemplateElement} */ (need(this.root, `template[data-piece="${name}"]`));
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    for (const slot of copy.querySelectorAll("[data-slot]")) {
      const parts = [slots[/** @type {HTMLElement} */ (slot).dataset.slot ?? ""] ?? []].flat();
      if (parts.length) slot.append(...parts);
      else drop(slot);
      slot.removeAttribute("data-slot");
    }
    return copy;
  }

  /** @param {string} name */
  has(name) {
    return Boolean(this.root.querySelector(`template[data-piece="${name}"]`));
  }

  /**
   * The text of a piece that is one sentence, with its slots filled.
   * @param {string} name
   * @param {Record<string, string>} [slots]
   */
  text(name, slots = {}) {
    return (this.take(name, slots).textContent ?? "").replace(/\s+/g, " ").trim();
  }
}

/** @param {Element} slot */
function drop(slot) {
  if (slot.tagName === "DD") slot.previousElementSibling?.remove();
  slot.remove();
}

/**
 * A date as people read it and machines too.
 * @param {string} day
 * @param {string} words
 */
export const time = (day, words) => element("time", { datetime: day }, words);
