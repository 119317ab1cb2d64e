"""Shorter ways to write a value: the main field of a mapping alone."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema


class Alone:
    """Marks a model that may be written as the value of its main field alone: `[lisbon]` for `[{who: lisbon}]`.

    `inner` are keys that only a mapping in the main field has; a mapping with one of them stands for that field too.
    """

    def __init__(self, field: str, *inner: str) -> None:
        self._field = field
        self._inner = inner

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        def whole(value: Any) -> Any:
            if isinstance(value, dict):
                is_inner = self._field not in value and any(key in value for key in self._inner)
                return {self._field: value} if is_inner else value
            return {self._field: value} if isinstance(value, str) else value

        return core_schema.no_info_before_validator_function(whole, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        model = handler(schema)
        main = handler.resolve_ref_schema(model)["properties"][self._field]
        alone = {key: value for key, value in main.items() if key not in ("title", "description")}
        return {"anyOf": [*alone.get("anyOf", [alone]), model]}
