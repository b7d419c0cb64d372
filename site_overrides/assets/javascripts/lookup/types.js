// The shapes of the files that the build writes for the lookup (generator/render/lookup/). Types only; no page loads it.

/** @typedef {[string, string, (number[] | 0)?, string?]} Reason Rule, text, places in `sources`, certainty; 0 is none. */
/** @typedef {{text: string, certainty?: string, sources?: [string, string][]}} Fact */
/** @typedef {{name: string, platform: string, platform_name: string}} Family */

/**
 * `devices.json`. A row of a family: its marketing names, then an array for each identifier: itself, its class (0: that
 * of the one before, 1: named after it), boards, variant.
 * @typedef {{
 *   checked: string, since: string, families: Record<string, Family>,
 *   unknown_device: {state: string, text: string, reasons: [string, string][]},
 *   devices: Record<string, (string | [string, string | 0 | 1, string?, string?])[][]>,
 * }} DevicesFile
 */

/** @typedef {{component: string, area?: string, impact?: string, exploited?: 1, cves?: string[], certainty?: string}} Fix */
/** @typedef {number[]} Counts CVE ids, those of them known to be exploited, and whether not all is known. */
/** @typedef {{megabytes: number, on?: string}} Size */

/**
 * A patch. As it is written, an entry may only say in what it differs from another (`as`), and leave out what follows
 * from its fixes.
 * @typedef {{as?: number, build: string, page: string, program: number, test?: 1, fixes?: Fix[], cves?: string[],
 *   exploited?: string[], sizes?: Size[]}} RawPatch
 * @typedef {RawPatch & {name: string, cves: string[], exploited: string[], unknown: boolean, components: string[]}} Patch
 */

/** @typedef {[string, string, number?]} Text A state, its sentence with slots, and what is added at its end. */
/** @typedef {number | number[]} Step A build, a patch (negative), or a build, whether it is early, and a level or counts. */
/** @typedef {[number, (Step[] | 0)?, number?, number?]} Answer A text, steps, a withdrawal and 1, the text with the switch off. */
/** @typedef {[number, string?]} Inside A patch, and the update that took it in. */
/** @typedef {{patch: number, back: string, build: number | string, effect?: string, certainty?: string}} Undo */
/** @typedef {{name: string, build: string, page: string, date: string, reason?: string, certainty?: string}} Withdrawal */
/** @typedef {{path: string[], switch?: string, link?: string, link_certainty?: string}} Setting */
/** @typedef {{id: string, name: string, plural: string, setting?: Setting}} Program */
/** @typedef {(number | string | null)[]} Spans Flat pairs of a day and a value, ascending. */
/** @typedef {Record<string, Record<string, Counts>>} But */

/**
 * The lists that a class has today and its history continues.
 * @typedef {{texts: Text[], answers: Answer[], insides: Inside[][], undos: Undo[], withdrawals: Withdrawal[]}} Lists
 */

/**
 * `<class>.json`. Number i of the parallel lists is one installed build. What is empty is absent.
 * @typedef {Partial<Lists> & {
 *   edition: string, platform: string, checked: string, since: string, devices: Record<string, [string, string?]>,
 *   ends: {last: string, quiet: string, besides: string, not_on_sale: string},
 *   unknown_build: string, unknown_version: string, programs: (Program | 0)[],
 *   builds?: string[], names?: string[], now?: number[], levels?: number[], program?: number[], inside?: number[],
 *   undo?: Record<string, number>, aliases?: Record<string, number>, former?: Record<string, number[]>,
 *   of_line?: Record<string, {last?: string, quiet?: 1, upgrade?: number}>, had?: Counts[], patches?: RawPatch[], but?: But,
 * }} ClassFile
 */

/**
 * `<class>.history.json`.
 * @typedef {Partial<Lists> & {
 *   edition: string, days: number[], lines?: number[][], spans?: number[][], late: string,
 *   of_line?: Record<string, {last: (number | string | null)[], quiet?: number[], upgrade?: number[]}>,
 *   turned?: Record<string, (number | string)[]>, levels?: Record<string, Spans>, inside?: Record<string, Spans>,
 *   undo?: Record<string, Spans>, had?: Counts[], patches?: RawPatch[], but?: But,
 * }} HistoryFile
 */

/**
 * `<class>.why.json`. A row is a list of reasons, or two, with the switch on and off; -1 in it is `contained`.
 * @typedef {{
 *   edition: string, sources?: [string, string][], reasons: Reason[], days: number[], lines?: number[][], spans?: number[][],
 *   rows?: (number[] | [number[], number[]])[], builds?: Record<string, (string | number[])[]>,
 *   aliases?: Record<string, (string | number[])[]>, contained?: Record<string, number>,
 *   not_on_sale?: Record<string, number>, unknown_build: number[], unknown_version: number[], not_yet_released: number[],
 * }} WhyFile
 */

/** @typedef {Partial<Record<"battery" | "restart" | "removal" | "managed", Fact[]>>} Known What is known of a program. */
/** @typedef {{days: [string, string][], programs?: Record<string, Known>}} PlatformFile `<platform>.json` */

export {};
