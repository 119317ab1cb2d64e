"""One page of HTML, read once: what it is made of, as far as the inspection asks."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Types of script element that a browser runs; any other, such as application/json, is data to it.
SCRIPT_TYPES = frozenset({"", "module", "importmap", "speculationrules", "text/javascript", "application/javascript"})
# Relations of a link element that only say something; every other may make the browser fetch its address.
TELLING_RELATIONS = frozenset({"alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search"})
ADDRESS_ATTRIBUTES = ("src", "poster", "data", "background", "manifest")
FETCHED_BY_HREF = frozenset({"use", "image", "feimage", "link", "base"})
FORBIDDEN = frozenset({"applet", "embed", "fencedframe", "frame", "frameset", "iframe", "object", "portal"})
EVENT_HANDLER = re.compile(r"on[a-z]+")
# Browsers drop tabs and line ends inside an address, and control characters and spaces before it.
SCRIPT_ADDRESS = re.compile(r"(javascript|vbscript|data)\s*:", re.IGNORECASE)
DROPPED = re.compile(r"[\t\n\r]|^[\x00-\x20]+")
# The one address of its kind in the theme: it does nothing, and the theme listens for the click.
INERT = "javascript:void(0)"
REFRESH = re.compile(r"\s*\d*(?:\.\d*)?\s*[;,]?\s*(?:url\s*=\s*)?['\"]?([^'\"]*)['\"]?\s*", re.IGNORECASE)
POLICY_HASH = re.compile(r"'(sha(?:256|384|512)-[A-Za-z0-9+/=]+)'")


@dataclass(slots=True)
class HtmlPage:
    """What a page holds. Lists are in document order."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    refreshes: list[str] = field(default_factory=list)
    active: list[str] = field(default_factory=list)
    script_hashes: list[tuple[str, str]] = field(default_factory=list)
    policy_hashes: frozenset[str] = frozenset()
    has_policy: bool = False
    early_policy: bool = True
    main_headings: int = 0

    @property
    def is_redirect(self) -> bool:
        """A page that only sends its reader on: it refreshes, and has neither a script nor a main heading."""
        return bool(self.refreshes) and not self.script_hashes and not self.main_headings and not self.active


def read_page(content: bytes) -> HtmlPage:
    """Parses a page and gathers its ids, its addresses and whatever in it could run."""
    page = HtmlPage()
    root = LexborHTMLParser(content).root
    for node in root.traverse() if root is not None else ():
        tag = node.tag or ""
        if tag.startswith("-"):
            continue
        _read_element(page, tag, node)
    return page


def _read_element(page: HtmlPage, tag: str, node: LexborNode) -> None:
    attributes = {name.lower(): value or "" for name, value in node.attributes.items()}
    if "id" in attributes:
        page.ids.append(attributes["id"])
    if tag == "h1":
        page.main_headings += 1
    elif tag == "script":
        _read_script(page, node, attributes)
    elif tag == "meta":
        _read_meta(page, attributes)
    elif tag in FORBIDDEN:
        page.active.append(f"a <{tag}> element")
    if not attributes:
        return
    _read_addresses(page, tag, attributes)
    for name, value in attributes.items():
        if EVENT_HANDLER.fullmatch(name):
            page.active.append(f'the event handler "{name}"')
        elif name == "srcdoc" or (SCRIPT_ADDRESS.match(DROPPED.sub("", value)) and _runs(tag, name, value)):
            page.active.append(f'the attribute {name}="{value[:60]}"')


def _runs(tag: str, name: str, value: str) -> bool:
    """Whether a javascript: or data: address in this attribute can run; a picture in data: cannot."""
    if value == INERT:
        return False
    if name in ("src", "href", "xlink:href") and tag in ("img", "image") and DROPPED.sub("", value).startswith("data:"):
        return False
    return name in ("href", "xlink:href", "action", "formaction", "to", "values", "from", *ADDRESS_ATTRIBUTES)


def _read_script(page: HtmlPage, node: LexborNode, attributes: dict[str, str]) -> None:
    if not page.has_policy:
        page.early_policy = False
    if "src" not in attributes and attributes.get("type", "").strip().lower() in SCRIPT_TYPES:
        text = node.text(deep=True) or ""
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        page.script_hashes.append((f"sha256-{digest}", text.strip()[:40]))


def _read_meta(page: HtmlPage, attributes: dict[str, str]) -> None:
    kind = attributes.get("http-equiv", "").strip().lower()
    content = attributes.get("content", "")
    if kind == "content-security-policy":
        page.has_policy = True
        page.policy_hashes |= frozenset(POLICY_HASH.findall(content))
    elif kind == "refresh":
        match = REFRESH.fullmatch(content)
        page.refreshes.append(match[1] if match else content)


def _read_addresses(page: HtmlPage, tag: str, attributes: dict[str, str]) -> None:
    for name in ("href", "xlink:href"):
        address = attributes.get(name)
        if address is None:
            continue
        fetched = tag in FETCHED_BY_HREF
        if tag == "link":
            fetched = not set(attributes.get("rel", "").lower().split()) <= TELLING_RELATIONS
        (page.resources if fetched else page.links).append(address)
    page.resources += [attributes[name] for name in ADDRESS_ATTRIBUTES if name in attributes]
    for name in ("srcset", "imagesrcset"):
        # Candidates are parted by commas, and an address may hold one: only the first word of each is an address.
        page.resources += [part.split()[0] for part in attributes.get(name, "").split(", ") if part.strip()]
