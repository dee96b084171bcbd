import { makeStyles, mergeClasses, SearchBox, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RefObject } from "react";

import { useOneStop } from "../../useOneStop";
import { useRowButtonStyles } from "../rowButton";
import { Screen, useScreenStyles } from "../Screen";
import { byCategory, searchFunctions } from "./functionList";
import { useFunctionTools } from "./functionTools";

interface FunctionListProps {
  readonly onOpen: (name: string) => void;
  readonly onQueryChange: (query: string) => void;
  readonly query: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  search: { maxWidth: "none", width: "100%", flexShrink: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** The functions by task; search forgives missing accents. */
export function FunctionList({ onOpen, onQueryChange, query, scroller }: FunctionListProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const rowButton = useRowButtonStyles();
  const { help, language, texts } = useFunctionTools();
  const found = useMemo(() => searchFunctions(query), [query]);
  const list = useOneStop<HTMLDivElement>();
  const isSearching = query.trim() !== "";
  return (
    <Screen scroller={scroller}>
      <section className={styles.head}>
        <h2 className={screen.title}>{help.functions}</h2>
        <p className={screen.quiet}>{help.intro}</p>
      </section>
      <SearchBox
        aria-label={texts.search}
        className={styles.search}
        dismiss={{ "aria-label": texts.clearSearch, role: "button" }}
        onChange={(_, { value }) => onQueryChange(value)}
        placeholder={texts.search}
        value={query}
      />
      {isSearching && (
        <p className={screen.quiet} role="status">
          {found.length === 0 ? texts.nothing(query.trim()) : texts.found(found.length)}
        </p>
      )}
      <div {...list} className={screen.groups}>
        {byCategory(found).map(({ category, entries }) => (
          <section aria-label={help.categories[category]} key={category}>
            <h3 className={screen.groupTitle}>{help.categories[category]}</h3>
            <ul className={screen.list}>
              {entries.map(({ name, summary }) => (
                <li key={name}>
                  <button className={rowButton.row} data-origin={name} onClick={() => onOpen(name)} type="button">
                    <span className={styles.name}>IND.{name}</span>
                    <span className={mergeClasses(rowButton.words, rowButton.quiet)}>{summary[language]}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Screen>
  );
}
