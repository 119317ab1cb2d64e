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
FETCHED_ATTRIBUTES = frozenset({"background", "data", "manifest", "poster", "src"})
ADDRESS_ATTRIBUTES = FETCHED_ATTRIBUTES | {"action", "formaction", "from", "href", "to", "values", "xlink:href"}
FETCHED_BY_HREF = frozenset({"use", "image", "feimage", "link", "base"})
FORBIDDEN = frozenset({"applet", "embed", "fencedframe", "frame", "frameset", "iframe", "object", "portal"})
_TOLD_APART = FORBIDDEN | {"h1", "script", "meta"}
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
    ids, links = page.ids, page.links
    root = LexborHTMLParser(content).root
    for node in root.traverse(include_text=False) if root is not None else ():
        tag = node.tag or ""
        if tag.startswith("-"):
            continue
        attributes = node.attributes
        if tag in _TOLD_APART:
            _read_element(page, tag, attributes, node)
        # The parser has put names into lower case. There are hundreds of elements to a page: what most of them have is
        # told here.
        for name, value in attributes.items():
            if name == "class":
                continue
            if name == "id":
                ids.append(value or "")
            elif name == "href" and tag == "a" and value and ":" not in value:
                links.append(value)
            else:
                _read_attribute(page, tag, name, value or "", attributes)
    return page


def _read_element(page: HtmlPage, tag: str, attributes: dict[str, str | None], node: LexborNode) -> None:
    if tag == "h1":
        page.main_headings += 1
    elif tag == "script":
        _read_script(page, node, attributes)
    elif tag == "meta":
        _read_meta(page, attributes)
    else:
        page.active.append(f"a <{tag}> element")


def _read_attribute(page: HtmlPage, tag: str, name: str, value: str, attributes: dict[str, str | None]) -> None:
    if name in ADDRESS_ATTRIBUTES:
        _read_address(page, tag, name, value, attributes)
    elif name in ("srcset", "imagesrcset"):
        # Candidates are parted by commas, and an address may hold one: the first word of each is an address.
        page.resources += [part.split()[0] for part in value.split(", ") if part.strip()]
    elif name == "srcdoc" or (name.startswith("on") and EVENT_HANDLER.fullmatch(name)):
        page.active.append(f'the attribute "{name}"')


def _read_address(page: HtmlPage, tag: str, name: str, value: str, attributes: dict[str, str | None]) -> None:
    if ":" in value and value != INERT and SCRIPT_ADDRESS.match(DROPPED.sub("", value)):
        if not (tag in ("img", "image") and DROPPED.sub("", value).lower().startswith("data:")):
            page.active.append(f'the attribute {name}="{value[:60]}"')
        return
    if name in ("href", "xlink:href"):
        fetched = tag in FETCHED_BY_HREF
        if tag == "link":
            fetched = not set((attributes.get("rel") or "").lower().split()) <= TELLING_RELATIONS
        (page.resources if fetched else page.links).append(value)
    elif name in FETCHED_ATTRIBUTES:
        page.resources.append(value)


def _read_script(page: HtmlPage, node: LexborNode, attributes: dict[str, str | None]) -> None:
    if not page.has_policy:
        page.early_policy = False
    if "src" not in attributes and (attributes.get("type") or "").strip().lower() in SCRIPT_TYPES:
        text = node.text(deep=True) or ""
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        page.script_hashes.append((f"sha256-{digest}", text.strip()[:40]))


def _read_meta(page: HtmlPage, attributes: dict[str, str | None]) -> None:
    kind = (attributes.get("http-equiv") or "").strip().lower()
    content = attributes.get("content") or ""
    if kind == "content-security-policy":
        page.has_policy = True
        page.policy_hashes |= frozenset(POLICY_HASH.findall(content))
    elif kind == "refresh":
        match = REFRESH.fullmatch(content)
        page.refreshes.append(match[1] if match else content)
