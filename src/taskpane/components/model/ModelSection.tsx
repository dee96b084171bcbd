import { Button, Spinner } from "@fluentui/react-components";
import { BookQuestionMarkRegular } from "@fluentui/react-icons/svg/book-question-mark";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";

import { indicatorTerms } from "../../../app/indicatorDetail";
import { answerOf } from "../../../app/paneState";
import type { Status } from "../../../core/assessment/status";
import type { IndicatorModel } from "../../../core/model/model";
import { documentLinks } from "../../../messages/pane/documentLinks";
import { usePane, usePaneState } from "../../paneContext";
import { EmptyState } from "../EmptyState";
import { LazyPart } from "../LazyPart";
import { Screen } from "../Screen";
import { IndicatorDetail } from "./IndicatorDetail";
import { IndicatorList } from "./IndicatorList";
import { firstTerm } from "./modelList";
import { ReportLayer } from "./ReportLayer";

type View = { readonly kind: "list" } | { readonly kind: "detail"; readonly indicator: string } | { readonly kind: "load" } | { readonly kind: "audit" };

// A preview of a load and the audit come in files of their own, once they are asked for.
const loadPreview = async () => (await import("./LoadPreview")).LoadPreview;
const loadAudit = async () => (await import("../audit/AuditSection")).AuditSection;

interface ModelSectionProps {
  /** A new object asks for the preview of a load. */
  readonly previewAsked: object | undefined;
}

const loadModels = () => import("./models/ModelsScreen").then(({ ModelsScreen }) => ModelsScreen);

/** The model: its card and list, one indicator, or the preview of a load; or the screen of other models. */
export function ModelSection({ previewAsked }: ModelSectionProps) {
  const { words } = usePane();
  const { model } = usePaneState();
  const [isChoosing, setChoosing] = useState(false);
  /** What was asked for before the other models were opened is not asked for again by the way back. */
  const [answered, setAnswered] = useState<object | undefined>(undefined);
  if (isChoosing && previewAsked !== answered) setChoosing(false);
  const [isReturned, setReturned] = useState(false);
  /** Another model begins with its own list: terms, search and detail were those of the one before. */
  const [seen, setSeen] = useState<{ readonly model: IndicatorModel | null; readonly key: number }>({ model: null, key: 0 });
  if (model.kind === "ready" && model.model !== seen.model) {
    if (seen.model !== null) setAnswered(previewAsked);
    setSeen({ model: model.model, key: seen.key + 1 });
  }
  const back = (): void => {
    setReturned(true);
    setChoosing(false);
  };
  if (isChoosing) return <LazyPart failed={{ body: words.model.failedBody, title: words.model.otherFailed }} load={loadModels} props={{ onBack: back }} />;
  const openModels = (): void => {
    setAnswered(previewAsked);
    setChoosing(true);
  };
  switch (model.kind) {
    case "ready":
      return (
        <ReportLayer model={model.model}>
          <ReadyModel isReturned={isReturned} key={seen.key} model={model.model} onModels={openModels} previewAsked={previewAsked === answered ? undefined : previewAsked} />
        </ReportLayer>
      );
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
          <EmptyState body={model.kind === "none" ? words.model.noneBody : words.model.failedBody} icon={<BookQuestionMarkRegular />} title={model.kind === "none" ? words.model.none : words.model.failed}>
            <Button onClick={openModels}>{words.model.other}</Button>
          </EmptyState>
        </Screen>
      );
  }
}

interface ReadyModelProps extends ModelSectionProps {
  /** The user comes back from the other models, to where they left. */
  readonly isReturned: boolean;
  readonly model: IndicatorModel;
  readonly onModels: () => void;
}

function ReadyModel({ isReturned, model, onModels, previewAsked }: ReadyModelProps) {
  const { language } = usePane();
  const { work } = usePaneState();
  const links = documentLinks(language);
  const failed = { body: links.failedBody, title: links.failed };
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

  useEffect(() => {
    if (isReturned) scroller.current?.querySelector<HTMLElement>('[data-origin="models"]')?.focus({ preventScroll: true });
  }, [isReturned]);

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
  if (view.kind === "load" && answer !== null) return <LazyPart failed={failed} key="load" load={loadPreview} props={{ model, onBack: back, snapshot: answer.assessed.snapshot }} />;
  if (view.kind === "audit") return <LazyPart failed={failed} key="audit" load={loadAudit} props={{ model, onBack: back }} />;
  if (view.kind === "detail") return <IndicatorDetail indicatorId={view.indicator} model={model} onBack={back} terms={terms} />;
  return (
    <IndicatorList
      model={model}
      onModels={onModels}
      onAudit={(origin) => open({ kind: "audit" }, origin)}
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
