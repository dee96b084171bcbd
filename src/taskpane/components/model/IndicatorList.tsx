import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useMemo } from "react";
import type { RefObject } from "react";

import type { IndicatorTerm } from "../../../app/indicatorDetail";
import { answerOf } from "../../../app/paneState";
import type { Status } from "../../../core/assessment/status";
import type { IndicatorModel } from "../../../core/model/model";
import { documentLinks } from "../../../messages/pane/documentLinks";
import { usePane, usePaneState } from "../../paneContext";
import { useOneStop } from "../../useOneStop";
import { ConclusionButton } from "../conclusion/ConclusionButton";
import { Screen, useScreenStyles } from "../Screen";
import { countStatuses, StatusSummary } from "../StatusSummary";
import { Tabs } from "../Tabs";
import { IndicatorItem } from "./IndicatorItem";
import { useReport } from "./reportContext";
import { chaptersOf, searchRows, statusOf, termAnswer } from "./modelList";

interface IndicatorListProps {
  readonly model: IndicatorModel;
  readonly onAudit: (origin: string) => void;
  /** `origin` names the button that was used, which gets the focus back on return. */
  readonly onLoad: (origin: string) => void;
  /** Leads to the other models. */
  readonly onModels: () => void;
  readonly onOpen: (indicator: string, origin: string) => void;
  readonly onQueryChange: (query: string) => void;
  readonly onStatusChange: (status: Status | null) => void;
  readonly onTermChange: (term: string) => void;
  readonly query: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly status: Status | null;
  readonly termName: string;
  readonly terms: readonly IndicatorTerm[];
}

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  answer: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  document: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  way: { minWidth: "auto", paddingInline: tokens.spacingHorizontalSNudge },
  search: { maxWidth: "none", width: "100%" },
});

export function IndicatorList({ model, onAudit, onLoad, onModels, onOpen, onQueryChange, onStatusChange, onTermChange, query, scroller, status, termName, terms }: IndicatorListProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { language, words } = usePane();
  const links = documentLinks(language);
  const openReport = useReport();
  const list = useOneStop<HTMLDivElement>();
  const { work } = usePaneState();
  const term = terms.find((candidate) => candidate.term === termName);
  const counts = useMemo(() => countStatuses((term?.rows ?? []).map(statusOf)), [term]);
  const rows = useMemo(() => searchRows(term?.rows ?? [], query).filter((row) => status === null || statusOf(row) === status), [term, query, status]);
  const chapters = useMemo(() => chaptersOf(rows, model, language), [rows, model, language]);
  const elsewhere = query.trim() === "" ? [] : terms.filter(({ term: name }) => name !== termName).map((other) => ({ term: other.term, found: searchRows(other.rows, query).length }));
  const canLoad = answerOf(work) !== null && work.kind !== "applying";
  return (
    <Screen
      footer={
        <div className={screen.actions}>
          <Button appearance="primary" data-origin="load" disabledFocusable={!canLoad} icon={<TableAddRegular />} onClick={() => onLoad("load")}>
            {words.model.load}
          </Button>
          {term !== undefined && <ConclusionButton subject={{ kind: "term", model, term: termName }} />}
        </div>
      }
      scroller={scroller}
    >
      <section className={styles.card}>
        <h2 className={screen.heading}>{model.title[language]}</h2>
        <p className={screen.quiet}>{words.model.card(model.indicators.length, model.targets.length, model.passages.length)}</p>
        <div className={styles.document}>
          <Button appearance="subtle" className={styles.way} data-origin="audit" icon={<ScalesRegular />} onClick={() => onAudit("audit")} size="small">
            {links.audit}
          </Button>
          {openReport !== null && (
            <Button appearance="subtle" className={styles.way} icon={<DocumentTextRegular />} onClick={() => openReport(null)} size="small">
              {links.report}
            </Button>
          )}
          <Button appearance="subtle" className={styles.way} data-origin="models" icon={<FolderOpenRegular />} onClick={onModels} size="small">
            {words.model.other}
          </Button>
        </div>
      </section>
      <Tabs label={words.model.terms} onSelect={onTermChange} selected={termName} size="small" tabs={terms.map(({ term: name }) => ({ name, text: words.year(name) }))} />
      {term !== undefined && <TermAnswer term={term} />}
      <StatusSummary counts={counts} onSelect={onStatusChange} selected={status} />
      <SearchBox
        aria-label={words.model.search}
        className={styles.search}
        dismiss={{ "aria-label": words.model.clearSearch, role: "button" }}
        onChange={(_, { value }) => onQueryChange(value)}
        placeholder={words.model.search}
        value={query}
      />
      {(query.trim() !== "" || status !== null) && rows.length > 0 && (
        <p className={screen.quiet} role="status">
          {words.model.found(rows.length)}
        </p>
      )}
      {rows.length === 0 && <p className={screen.quiet}>{query.trim() === "" ? words.model.nothingOfStatus : words.model.nothing(query.trim())}</p>}
      {elsewhere.map(({ term: name, found }) =>
        found === 0 ? null : (
          <div key={name}>
            <Button onClick={() => onTermChange(name)} size="small">
              {words.model.otherTerm(name, found)}
            </Button>
          </div>
        ),
      )}
      <div {...list} className={screen.groups}>
        {chapters.map((chapter) => (
          <section aria-label={chapter.title} key={chapter.code}>
            <h3 className={screen.groupTitle}>{chapter.title}</h3>
            <ul className={screen.list}>
              {chapter.rows.map((row) => (
                <li key={row.key}>
                  <IndicatorItem onOpen={onOpen} row={row} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Screen>
  );
}

function TermAnswer({ term }: { readonly term: IndicatorTerm }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { words } = usePane();
  const { targets, judged, reached, missed } = termAnswer(term);
  return (
    <div className={styles.answer}>
      <p className={screen.title}>{judged === 0 ? words.model.ahead(targets) : words.model.reached(reached, judged)}</p>
      {judged > 0 && <p className={screen.quiet}>{words.model.missed(missed)}</p>}
    </div>
  );
}
