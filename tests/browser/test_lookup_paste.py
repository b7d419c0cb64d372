"""What people paste, as their devices and tools write it, read by the page's parser in Chromium."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import call

pytestmark = pytest.mark.browser

SW_VERS = "ProductName:\t\tmacOS\nProductVersion:\t\t26.3.1\nProductVersionExtra:\t(a)\nBuildVersion:\t\t25D771280a\n"
SW_VERS_PLAIN = "ProductName:\t\tmacOS\nProductVersion:\t\t26.3.1\nBuildVersion:\t\t25D2128\n"
SYSTEM_PROFILER = """Software:

    System Software Overview:

      System Version: macOS 26.3.1 (a) (25D771280a)
      Kernel Version: Darwin 25.3.0
      Boot Volume: Macintosh HD
      Boot Mode: Normal
      Computer Name: Robin’s MacBook Pro
      User Name: Robin (robin)
      Secure Virtual Memory: Enabled
      System Integrity Protection: Enabled
      Time since boot: 3 days, 2 hours, 11 minutes
"""
HARDWARE = """Hardware:

    Hardware Overview:

      Model Name: MacBook Pro
      Model Identifier: Mac16,1
      Model Number: Z1FE000ABC
      Chip: Apple M4
      System Firmware Version: 13822.81.10
"""
IPHONE = """Name
Robin's iPhone
iOS Version
26.3.1 (a)
Model Name
iPhone 16 Pro
Model Number
MYMG3LL/A
Serial Number
C02XL0GYJGH5
Songs
0
Capacity
256 GB
Available
201.33 GB
"""
IPHONE_TAPPED = "iOS Version\n26.3.1 (a)\n23D771330a\nBackground Security Improvement\n"
IPAD = "Name  Robin's iPad\niPadOS Version  26.3.1 (a)\nModel Name  iPad Pro 11-inch (M4)\nModel Number  MVV83LL/A"
MAC = """MacBook Pro
14-inch, Nov 2024
Name  Robin’s MacBook Pro
Chip  Apple M4 Pro
Memory  24 GB
Serial number  C02XL0GYJGH5
macOS
macOS Tahoe  Version 26.3.1 (a) (25D771280a)
"""
MDM_PLIST = """<dict>
  <key>BuildVersion</key>
  <string>23D8133</string>
  <key>ModelName</key>
  <string>iPhone</string>
  <key>OSVersion</key>
  <string>26.3.1</string>
  <key>ProductName</key>
  <string>iPhone17,1</string>
  <key>SupplementalBuildVersion</key>
  <string>23D771330a</string>
  <key>SupplementalOSVersionExtra</key>
  <string>(a)</string>
</dict>"""
MDM_JSON = (
    '{"QueryResponses": {"DeviceName": "Front desk", "OSVersion": "26.3.1", "BuildVersion": "23D8133",'
    ' "SupplementalBuildVersion": "23D771330a", "SupplementalOSVersionExtra": "a", "ProductName": "iPhone17,1"}}'
)
MDM_NONE = MDM_JSON.replace('"23D771330a"', '"23D8133"').replace(' "SupplementalOSVersionExtra": "a",', "")
STATUS = (
    '{"device": {"model": {"identifier": "Mac16,1", "family": "Mac", "marketing-name": "MacBook Pro"},'
    ' "operating-system": {"family": "macOS", "version": "26.3.1", "build-version": "25D2128",'
    ' "supplemental": {"build-version": "25D771280a", "extra-version": "a"}}}}'
)
MACHINE = (
    "OS_VERSION: 26.3.1\nVERSION: 23D8133\nPRODUCT: iPhone17,1\n"
    "SUPPLEMENTAL_BUILD_VERSION: 23D771330a\nSUPPLEMENTAL_OS_VERSION_EXTRA: a\n"
)
JAMF = '{"osVersion": "26.3.1", "osBuild": "23D8133", "osSupplementalBuildVersion": "23D771330a", "x": null}'
PATCHED_MAC = {"version": "26.3.1", "letter": "a", "build": "25D771280a"}
PATCHED_IPHONE = {"version": "26.3.1", "letter": "a", "build": "23D771330a"}

TEXTS = {
    SW_VERS: PATCHED_MAC,
    SW_VERS_PLAIN: {"version": "26.3.1", "build": "25D2128"},
    SW_VERS.replace("\n", " "): PATCHED_MAC,
    SYSTEM_PROFILER: PATCHED_MAC,
    SYSTEM_PROFILER + HARDWARE: {"device": "Mac16,1", **PATCHED_MAC},
    IPHONE: {"device": "iPhone 16 Pro", "version": "26.3.1", "letter": "a"},
    IPHONE_TAPPED: PATCHED_IPHONE,
    IPAD: {"device": "iPad Pro 11-inch (M4)", "version": "26.3.1", "letter": "a"},
    MAC: {"device": "MacBook Pro 14-inch, Nov 2024 M4 Pro", **PATCHED_MAC},
    MDM_PLIST: {"device": "iPhone17,1", **PATCHED_IPHONE},
    MDM_JSON: {"device": "iPhone17,1", **PATCHED_IPHONE},
    MDM_NONE: {"device": "iPhone17,1", "version": "26.3.1", "build": "23D8133"},
    STATUS: {"device": "Mac16,1", **PATCHED_MAC},
    MACHINE: {"device": "iPhone17,1", **PATCHED_IPHONE},
    JAMF: {"version": "26.3.1", "build": "23D771330a"},
    "26.3.1 (a)": {"version": "26.3.1", "letter": "a"},
    "26.3.1\u00a0(a)": {"version": "26.3.1", "letter": "a"},
    "26.3.1(A)": {"version": "26.3.1", "letter": "a"},
    "26": {"version": "26"},
    "26.2 beta 2": {"version": "26.2 beta 2"},
    "23d771330A": {"build": "23D771330a"},
    "iPhone17,1 23D8133": {"device": "iPhone17,1", "build": "23D8133"},
    "iPhone 16 Pro, 26.3.1 (a)": {"device": "iPhone 16 Pro", "version": "26.3.1", "letter": "a"},
    "Version 26.3.1 (a) (Build 23D771330a)": PATCHED_IPHONE,
    "Dear all, lunch is at noon": {},
    "": {},
}


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:24]))
def test_a_pasted_text_says_what_it_says_and_no_more(functions: Visit, text: str) -> None:
    assert call(functions, "paste", "parse", text) == TEXTS[text]


@pytest.mark.parametrize(
    "device", ["MacBook Pro 14-inch, Nov 2024 M4 Pro", "iPad Pro 11-inch (M4)", "iPad Pro (11-inch) (M4)"]
)
def test_the_name_of_a_pasted_text_is_found_among_the_devices(functions: Visit, device: str) -> None:
    functions.open("404.html")
    script = """async (text) => {
      const at = (name) => import(new URL(`assets/javascripts/lookup/${name}.js`, document.baseURI).href);
      const [{ choices, meant }, file] = [await at("devices"), await (await fetch("lookup/data/devices.json")).json()];
      return meant(choices(file), text)?.members.map((one) => one.identifier);
    }"""
    assert functions.page.evaluate(script, device) in (["Mac16,8"], ["iPad16,3", "iPad16,4"])
