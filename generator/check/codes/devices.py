"""P401 to P419: devices, and which of them a build is made for."""

from generator.check.codes.world import IOS_40, IOS_41, IPHONE, WEBKIT_A
from generator.model.code import Change, Code

DEVICES = (
    Code(
        "P401",
        "A device that does not run the line",
        "A build can be made only for devices that run its major version.",
        (Change(IOS_41, "devices: all", "devices: {only: [Phone One, Phone Two]}"),),
        "Take the device away, or correct the versions that it runs.",
    ),
    Code(
        "P402",
        "A device that does not run its own platform",
        "A device says which versions of its family's platform it runs, and the last is not below the first.",
        (Change(IPHONE, "runs: {ios: {from: 39.0}}", "runs: {ios: {from: 39.0, to: 38}}"),),
        "Correct runs.",
    ),
    Code(
        "P403",
        "An exception that changes nothing",
        "A device is left out that the rule does not take in, or added though the rule has it.",
        (Change(IOS_40, "devices: {rule: ends-here}", "devices: {rule: ends-here, except: [Phone Two]}"),),
        "Take the device away.",
    ),
    Code(
        "P404",
        "A device that the build is not made for",
        "A patch's devices are among those of its base; a build is withdrawn for devices that it was made for.",
        (Change(WEBKIT_A, "base: 60B2050,", 'base: 60B2050, devices: {only: ["Mac90,1"]},'),),
        "Take the device away, or correct the build.",
    ),
    Code(
        "P405",
        "Made for no device",
        "The rule and its exceptions leave nothing.",
        (Change(IOS_41, "devices: all", "devices: {rule: ends-here}"),),
        "Correct the rule.",
    ),
    Code(
        "P406",
        "A rule and a list at once",
        "only is the whole list; beside another rule, devices are added with plus and left out with except.",
        (Change(IOS_41, "devices: all", "devices: {rule: all, only: [Phone Two]}"),),
        "Write plus or except, or take the rule away.",
    ),
    Code(
        "P407",
        "Two names with one address",
        "A device page has one address, made of the marketing name or given as slug; a name of two families has none.",
        (Change(IPHONE, "names: [Phone One]", 'names: [Phone One, "Phone, Two"]'),),
        "Write the same name, or give one a slug; devices that share a name share its slug.",
    ),
)
