import { Spinner } from "@fluentui/react-components";
import { BookQuestionMarkRegular } from "@fluentui/react-icons/svg/book-question-mark";
import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useState } from "react";

import { indicatorTerms } from "../../../app/indicatorDetail";
import { answerOf } from "../../../app/paneState";
import type { Status } from "../../../core/assessment/status";
import type { IndicatorModel } from "../../../core/model/model";
import { usePane, usePaneState } from "../../paneContext";
import { EmptyState } from "../EmptyState";
import { Screen } from "../Screen";
import { IndicatorDetail } from "./IndicatorDetail";
import { IndicatorList } from "./IndicatorList";
import { firstTerm } from "./modelList";

/** Comes with all that writes the sheets, when a load is asked for the first time. */
const LoadPreview = lazy(async () => ({ default: (await import("./LoadPreview")).LoadPreview }));

type View = { readonly kind: "list" } | { readonly kind: "detail"; readonly indicator: string } | { readonly kind: "load" };

interface ModelSectionProps {
  /** A new object asks for the preview of a load. */
  readonly previewAsked: object | undefined;
}

/** The model: its card and list, one indicator, or the preview of a load. */
export function ModelSection({ previewAsked }: ModelSectionProps) {
  const { words } = usePane();
  const { model } = usePaneState();
  switch (model.kind) {
    case "ready":
      return <ReadyModel model={model.model} previewAsked={previewAsked} />;
    case "loading":
      return (
        <Screen>
          <Spinner label={words.loading} size="small" />
        </Screen>
      );
    case "none":
    case "failed":
      return (
        <Screen>
          <EmptyState body={model.kind === "none" ? words.model.noneBody : words.model.failedBody} icon={<BookQuestionMarkRegular />} title={model.kind === "none" ? words.model.none : words.model.failed} />
        </Screen>
      );
  }
}

function ReadyModel({ model, previewAsked }: ModelSectionProps & { readonly model: IndicatorModel }) {
  const { work } = usePaneState();
  const terms = useMemo(() => indicatorTerms(model), [model]);
  const [view, setView] = useState<View>({ kind: previewAsked === undefined ? "list" : "load" });
  const [answered, setAnswered] = useState(previewAsked);
  if (previewAsked !== answered) {
    setAnswered(previewAsked);
    if (previewAsked !== undefined) setView({ kind: "load" });
  }
  const [termName, setTermName] = useState(() => firstTerm(terms)?.term ?? "");
  const [query, setQuery] = useState("");
  const [status, setStatus] = useState<Status | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  /** Where the user was in the list: given back on return. */
  const place = useRef<{ readonly top: number; readonly origin: string } | null>(null);

  useLayoutEffect(() => {
    if (view.kind !== "list" || place.current === null || scroller.current === null) return;
    const { top, origin } = place.current;
    scroller.current.scrollTop = top;
    const buttons = scroller.current.parentElement?.querySelectorAll<HTMLElement>("[data-origin]") ?? [];
    [...buttons].find((button) => button.dataset["origin"] === origin)?.focus({ preventScroll: true });
    place.current = null;
  }, [view]);

  const open = (next: View, origin: string): void => {
    place.current = { top: scroller.current?.scrollTop ?? 0, origin };
    setView(next);
  };
  const back = (): void => setView({ kind: "list" });

  const answer = answerOf(work);
  if (view.kind === "load" && answer !== null) {
    return (
      <Suspense fallback={<Screen>{null}</Screen>}>
        <LoadPreview model={model} onBack={back} snapshot={answer.assessed.snapshot} />
      </Suspense>
    );
  }
  if (view.kind === "detail") return <IndicatorDetail indicatorId={view.indicator} model={model} onBack={back} terms={terms} />;
  return (
    <IndicatorList
      model={model}
      onLoad={(origin) => open({ kind: "load" }, origin)}
      onOpen={(indicator, origin) => open({ kind: "detail", indicator }, origin)}
      onQueryChange={setQuery}
      onStatusChange={setStatus}
      onTermChange={(next) => {
        setTermName(next);
        setStatus(null);
      }}
      query={query}
      scroller={scroller}
      status={status}
      termName={termName}
      terms={terms}
    />
  );
}
