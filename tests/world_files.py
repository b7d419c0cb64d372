"""The files of the made-up world, by their paths in content/: two platforms, patches, one of them withdrawn."""

FILES: dict[str, str] = {
    "platforms.yml": """\
checked: 2031-06-30
authority: world.example,2030
platforms:
  - id: ios
    name: iOS
    families: [iphone]
    lines: [{major: 40, train: 50}, {major: 41, train: 51}]
  - id: macos
    name: macOS
    families: [mac]
    lines: [{major: 40, train: 60}]
unknown:
  - text: Whether the moon is made of cheese.
disputed:
  - text: One list says round, another says flat; round was taken.
    sources: [list]
""",
    "sources.yml": """\
sources:
  - id: list
    name: The List
    url: https://list.example/
    path: https://list.example/files/{path}
    commit: https://list.example/commit/{commit}
    licence: MIT
    credit: Builds and devices.
""",
    "components.yml": """\
components:
  - {id: webkit, name: WebKit, summary: Shows web pages.}
  - {id: kernel, name: Kernel, summary: The core of the system.}
""",
    "programs.yml": """\
programs:
  - id: bsi
    name: Background Improvement
    plural: Background Improvements
    short: BI
    summary: Fixes between updates.
    serves:
      ios: {from: 40.1}
      macos: {from: 40.1}
    settings:
      - platforms: [ios]
        path: [Settings, Privacy, Improvements]
        switch: Automatically Install
        sources: [list]
      - platforms: [macos]
        path: [Apple menu, System Settings, Privacy, Improvements]
        switch: Automatically Install
        link: x-world:improvements
        sources: [list]
    facts:
      - {about: default, text: The switch is on., sources: [list]}
      - {about: automatic, text: It installs by itself; no time is stated., sources: [list]}
      - {about: "off", text: It waits for the next update., certainty: reported, sources: [list]}
      - {about: manual, text: A button installs it., sources: [list]}
      - {about: restart, text: A restart completes it., sources: [list]}
      - {about: removal, text: The device goes back to its base update., sources: [list]}
      - {about: base, text: It needs one exact build., sources: [list]}
      - {about: inclusion, text: The next minor update takes it in., sources: [list]}
      - {about: withdrawal, text: It can be withdrawn and come back., sources: [list]}
""",
    "devices/iphone.yml": """\
family: iphone
devices:
  - identifier: "iPhone90,1"
    names: [Phone One]
    boards: [X1AP]
    released: 2028-09-01
    runs: {ios: {from: 38.0, to: 40}}
    sources: [list]
  - identifier: "iPhone91,1"
    names: [Phone Two]
    boards: [X2AP]
    released: 2029-09-01
    runs: {ios: {from: 39.0}}
    sources: [list]
  - identifier: "iPhone91,2"
    names: [Phone Two]
    variant: Global
    boards: [X3AP]
    released: 2029-09-01
    runs: {ios: {from: 39.0}}
    sources: [list]
""",
    "devices/mac.yml": """\
family: mac
devices:
  - identifier: "Mac90,1"
    names: [Desk (2030), "Desk (Rack, 2030)"]
    boards: [Y1AP]
    released: 2030-01-10
    runs: {macos: {from: 40.0}}
    sources: [list]
  - identifier: "Mac90,2"
    names: [Lap]
    boards: [Y2AP]
    released: 2030-11-01
    runs: {macos: {from: "40.1"}}
    sources: [list]
""",
    "updates/ios/40.yml": """\
platform: ios
major: 40
updates:
  - version: 40.2.1
    security_content: https://vendor.example/40.2.1
    cves: [CVE-2031-1000]
    builds:
      - {build: 50C200, date: 2031-05-20, devices: {rule: ends-here}, sources: [list]}
  - version: 40.2
    security_content: https://vendor.example/40.2
    cves: [CVE-2030-1000, CVE-2031-0001, CVE-2031-0002]
    exploited: [CVE-2031-0001]
    builds:
      - {build: 50C100, date: 2031-03-20, devices: all, aliases: [50C6100], sources: [list]}
      - {build: 50C100, channel: rc, label: RC, date: 2031-03-13, devices: on-sale, sources: [list]}
      - {build: 50C5001a, channel: beta, label: beta, date: 2031-02-10, devices: on-sale, sources: [list]}
  - version: 40.1
    security_content: none-published
    builds:
      - {build: 50B50, date: 2031-01-15, devices: all, sources: [list]}
""",
    "updates/ios/41.yml": """\
platform: ios
major: 41
updates:
  - version: "41.0"
    security_content: unknown
    cves: unknown
    builds:
      - {build: 51A10, date: 2031-06-10, devices: all, sources: [list]}
""",
    "updates/macos/40.yml": """\
platform: macos
major: 40
updates:
  - version: 40.2
    security_content: https://vendor.example/40.2m
    cves: [CVE-2031-0001, CVE-2031-0002]
    builds:
      - {build: 60C100, date: 2031-03-20, devices: all, sources: [list]}
  - version: 40.1
    security_content: none-published
    builds:
      - {build: 60B50, date: 2031-01-15, devices: {rule: all, except: [Lap]}, sources: [list]}
      - {build: 60B2050, date: 2031-01-16, devices: {only: [Lap]}, sources: [list]}
""",
    "patches/2031/2031-02-01-webkit-a.yml": """\
id: 2031-02-01-webkit-a
program: bsi
title: WebKit escape
summary: A web page could break out of its sandbox; this patch was withdrawn within a day.
security_content: https://vendor.example/bi
builds:
  - {platform: ios, version: 40.1, letter: a, build: 50B770500a, base: 50B50, sources: [list]}
  - {platform: macos, version: 40.1, letter: a, build: 60B770500a, base: 60B50, sources: [list]}
  - {platform: macos, version: 40.1, letter: a, build: 60B770501a, base: 60B2050, sources: [list]}
fixes:
  - component: webkit
    cves: [CVE-2031-0001]
    exploited: reported
    impact: A web page could run code.
    change: Better checks.
    credit: A. Person
    sources: [list]
events:
  - {date: 2031-02-01, event: released, sources: [list]}
  - date: 2031-02-02
    event: withdrawn
    reason: It broke web sites.
    replaced_by: 2031-02-04-webkit-b
    sources: [https://vendor.example/withdrawn]
  - {date: 2031-03-20, event: included, in: {ios: 40.2, macos: 40.2}, sources: [list]}
removal:
  effect: The device goes back to 40.1 with no patch.
  sources: [list]
""",
    "patches/2031/2031-02-04-webkit-b.yml": """\
id: 2031-02-04-webkit-b
program: bsi
title: WebKit escape, again
summary: The same fix without the fault of the first one.
security_content: https://vendor.example/bi
builds:
  - {platform: ios, version: 40.1, letter: b, build: 50B770500b, base: 50B50, sources: [list]}
  - {platform: macos, version: 40.1, letter: b, build: 60B770500b, base: 60B50, sources: [list]}
  - {platform: macos, version: 40.1, letter: b, build: 60B770501b, base: 60B2050, sources: [list]}
fixes:
  - component: webkit
    cves: [CVE-2031-0001]
    exploited: reported
    impact: A web page could run code.
    sources: [list]
events:
  - {date: 2031-02-04, event: released, sources: [list]}
  - {date: 2031-03-20, event: included, in: {ios: 40.2, macos: 40.2}, sources: [list]}
removal:
  effect: The device goes back to 40.1 with no patch.
  sources: [list]
""",
    "patches/2031/2031-02-12-test-a.yml": """\
id: 2031-02-12-test-a
program: bsi
title: A test on the beta
summary: A test that fixes nothing.
security_content: none-published
builds:
  - {platform: ios, version: 40.2, letter: a, build: 50C770001a, base: 50C5001a, sources: [list]}
fixes: none
events:
  - {date: 2031-02-12, event: tested, sources: [list]}
removal:
  effect: unknown
  sources: [list]
""",
    "patches/2031/2031-04-10-kernel-a.yml": """\
id: 2031-04-10-kernel-a
program: bsi
title: Kernel memory
summary: An app could read memory of the system.
security_content: https://vendor.example/bi-2
builds:
  - {platform: ios, version: 40.2, letter: a, build: 50C771000a, base: 50C100, sources: [list]}
fixes:
  - component: kernel
    cves: unknown
    exploited: unknown
    impact: unknown
    certainty: likely
    sources: [list]
events:
  - {date: 2031-04-10, event: released, sources: [list]}
removal:
  effect: The device goes back to 40.2 with no patch.
  sources: [list]
""",
}
