"""P401 to P419: devices, and which of them a build is made for."""

from generator.model.code import Code

DEVICES = (
    Code(
        "P401",
        "A device that does not run the line",
        "A build can be made only for devices that run its major version.",
        "devices: {only: [iPhone 8]}   (in updates/ios/26.yml)",
        "Take the device away, or correct the versions that it runs.",
    ),
    Code(
        "P402",
        "A device that does not run its own platform",
        "A device says which versions of its family's platform it runs, and the last is not below the first.",
        "runs: {macos: {from: 26.3}}   (in devices/iphone.yml)",
        "Correct runs.",
    ),
    Code(
        "P403",
        "An exception that changes nothing",
        "A device is left out that the rule does not take in, or added though the rule has it.",
        "devices: {rule: on-sale, except: [a device of next year]}",
        "Take the device away.",
    ),
    Code(
        "P404",
        "A device that the build is not made for",
        "A patch's devices are among those of its base; a build is withdrawn for devices that it was made for.",
        'devices: {only: ["Mac17,5"]}   (on a base for all others)',
        "Take the device away, or correct the build.",
    ),
    Code(
        "P405",
        "Made for no device",
        "The rule and its exceptions leave nothing.",
        "devices: {rule: ends-here}   (in a line that every device can leave)",
        "Correct the rule.",
    ),
    Code(
        "P406",
        "A rule and a list at once",
        "only is the whole list; beside another rule, devices are added with plus and left out with except.",
        "devices: {rule: all, only: [iPhone 16]}",
        "Write plus or except, or take the rule away.",
    ),
    Code(
        "P407",
        "Two names with one address",
        "A device page has one address, made of the marketing name or given as slug; a name of two families has none.",
        "names: [iPad mini (A17)] and [iPad Mini A17]",
        "Write the same name, or give one a slug; devices that share a name share its slug.",
    ),
)
