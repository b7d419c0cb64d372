// What tools call the same things: the one table of names. Spaces, marks and case do not count; of a longer name, such
// as a path in JSON, the end counts.

/** @typedef {"supplementalBuild" | "build" | "extra" | "version" | "identifier" | "name" | "label" | "automatic" | "as_of"} Field */

/** @type {Record<Field, readonly string[]>} */
export const NAMES = {
  // MDM, declarative status, enrolment's MachineInfo, Jamf, Kandji, SimpleMDM
  supplementalBuild: [
    "SupplementalBuildVersion", "Supplemental Build", "supplemental.build-version", "osSupplementalBuildVersion",
    "Operating System Supplemental Build Version", "OS Supplemental Build", "Supplemental OS Build",
  ],
  // sw_vers and MDM: BuildVersion; Jamf: Operating System Build, osBuild; Kandji: OS Build; MunkiReport: buildversion
  build: [
    "BuildVersion", "Build", "Build Number", "OS Build", "OS Build Number", "OS Build Version", "OS Version Build",
    "Operating System Build", "Operating System Build Version", "operatingSystem.build", "operating-system.build-version",
    "osBuildNumber", "macOS Build", "iOS Build", "VERSION_BUILD", "osBuildVersion",
  ],
  // sw_vers: ProductVersionExtra; MDM: SupplementalOSVersionExtra; Jamf: Rapid Security Response; osquery: extra
  extra: [
    "ProductVersionExtra", "SupplementalOSVersionExtra", "Supplemental OS Version Extra", "supplemental.extra-version",
    "Operating System Rapid Security Response", "OS Rapid Security Response", "osRapidSecurityResponse",
    "Rapid Security Response", "Background Security Improvement", "OS Version Extra", "os_version.extra", "extra",
  ],
  // Jamf: Operating System Version, OS Version; Intune: OS version; Kandji: OS Version; MunkiReport: os_version
  version: [
    "ProductVersion", "OSVersion", "Version", "OS Version", "Operating System Version", "operatingSystem.version",
    "operating-system.version", "Operating System", "System Version", "Software Version", "iOS Version",
    "iPadOS Version", "macOS Version", "macOS", "iOS", "iPadOS", "Installed", "os_version.version",
  ],
  // MDM: ProductName of a phone or tablet, Jamf: Model Identifier, MunkiReport: machine_model, Fleet: hardware_model
  identifier: [
    "Model Identifier", "modelIdentifier", "model.identifier", "Product Identifier", "Product Type", "ProductType",
    "Machine Model", "machine_model", "Hardware Model", "hardware_model", "PRODUCT", "Product", "HardwareModelIdentifier",
    "ProductName", "Product Name", "Identifier", "device_model_identifier", "Device Identifier", "Board", "Board ID",
  ],
  // Jamf: Model; Intune: Model; Kandji: Model; MunkiReport: machine_desc
  name: [
    "Device", "Model", "Model Name", "Marketing Name", "model.marketing-name", "Device Model", "Device Type",
    "machine_desc", "Machine Description", "Hardware", "Model Description", "Device Model Name",
  ],
  // The person's own name for a device: shown, never asked for.
  label: [
    "Serial Number", "Serial", "serial_number", "hardware_serial", "Asset Tag", "Computer Name", "Display Name",
    "Device Name", "computer_name", "Hostname", "Host Name", "UDID", "Name",
  ],
  automatic: ["Automatic", "Automatically Install", "InstallSecurityUpdate"],
  as_of: ["as_of", "As of"],
};

/** @param {string} text */
const squeezed = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");

const known = /** @type {Map<string, {field: Field, rank: number}>} */ (new Map());
for (const [field, names] of Object.entries(NAMES)) {
  names.forEach((name, rank) => {
    const key = squeezed(name);
    if (!known.has(key)) known.set(key, { field: /** @type {Field} */ (field), rank });
  });
}

/**
 * What a name stands for; undefined if nothing of ours. Of a path (`a.b.c`) the longest known end counts.
 * @param {string} name
 * @returns {Field | undefined}
 */
export function meaning(name) {
  const parts = name.split(/[./]/);
  for (let from = 0; from < parts.length; from++) {
    const found = known.get(squeezed(parts.slice(from).join(".")));
    if (found) return found.field;
  }
  return undefined;
}
