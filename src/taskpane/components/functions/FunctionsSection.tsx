import { useLayoutEffect, useRef, useState } from "react";

import { catalogueEntries } from "../../../functions";
import { FunctionDetail } from "./FunctionDetail";
import { FunctionList } from "./FunctionList";
import { InsertForm } from "./InsertForm";

type View = { readonly kind: "list" } | { readonly kind: "detail" | "insert"; readonly name: string };

/** The functions: their list, one of them, or the form that writes it into a cell. */
export function FunctionsSection() {
  const [view, setView] = useState<View>({ kind: "list" });
  const [query, setQuery] = useState("");
  const scroller = useRef<HTMLDivElement>(null);
  /** Where the user was in the list: given back on return. */
  const place = useRef<{ readonly top: number; readonly name: string } | null>(null);

  useLayoutEffect(() => {
    if (view.kind !== "list" || place.current === null || scroller.current === null) return;
    const { top, name } = place.current;
    scroller.current.scrollTop = top;
    const buttons = scroller.current.querySelectorAll<HTMLElement>("[data-origin]");
    [...buttons].find((button) => button.dataset["origin"] === name)?.focus({ preventScroll: true });
    place.current = null;
  }, [view]);

  const entry = view.kind === "list" ? undefined : catalogueEntries.find(({ name }) => name === view.name);
  if (view.kind === "list" || entry === undefined) {
    const open = (name: string): void => {
      place.current = { top: scroller.current?.scrollTop ?? 0, name };
      setView({ kind: "detail", name });
    };
    return <FunctionList onOpen={open} onQueryChange={setQuery} query={query} scroller={scroller} />;
  }
  const { name } = entry;
  if (view.kind === "insert") return <InsertForm entry={entry} onBack={() => setView({ kind: "detail", name })} />;
  return <FunctionDetail entry={entry} onBack={() => setView({ kind: "list" })} onInsert={() => setView({ kind: "insert", name })} />;
}
