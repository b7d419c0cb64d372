// Holds every CSAF document of a folder against the schema and all tests of an independent validator, and prints
// what each test says as JSON: {"path": {"mandatory": {"test": [...]}, "optional": {...}, "informative": {...}}}.
// Left out are the tests that ask other hosts whether an address answers (6.3.6, 6.3.7) and the spell check (6.3.8).
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import * as informative from '@secvisogram/csaf-validator-lib/informativeTests.js'
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js'
import * as optional from '@secvisogram/csaf-validator-lib/optionalTests.js'
import * as schema from '@secvisogram/csaf-validator-lib/schemaTests.js'
import validate from '@secvisogram/csaf-validator-lib/validateStrict.js'

const LEFT_OUT = /_6_3_[678]$/
const LEVELS = { mandatory: { ...schema, ...mandatory }, optional, informative }
const [folder] = process.argv.slice(2)
const found = {}

for (const name of (await readdir(folder, { recursive: true })).sort()) {
  if (!/(^|[/\\])\d{4}[/\\][^/\\]+\.json$/.test(name)) continue
  const document = JSON.parse(await readFile(path.join(folder, name), 'utf8'))
  found[name] = {}
  for (const [level, tests] of Object.entries(LEVELS)) {
    const chosen = Object.values(tests).filter((test) => !LEFT_OUT.test(test.name))
    const { tests: results } = await validate(chosen, document)
    const told = results.map((result) => [result.name, [...result.errors, ...result.warnings, ...result.infos]])
    found[name][level] = Object.fromEntries(told.filter(([, messages]) => messages.length))
    found[name][`${level}_run`] = results.length
  }
}
process.stdout.write(JSON.stringify(found))
