/** The line above the grid: the file, and what can be done with it. */

import { Button, Caption1, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Subtitle2, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { PanelRightRegular } from "@fluentui/react-icons/svg/panel-right";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { WeatherMoonRegular } from "@fluentui/react-icons/svg/weather-moon";
import { WeatherSunnyRegular } from "@fluentui/react-icons/svg/weather-sunny";
import { useRef } from "react";
import type { Ref } from "react";

import { workbenchMessages } from "../messages/workbench";
import { sourceOfFile } from "./openWorkbook";
import { fetchSample, samples } from "./samples";
import type { Workbench } from "./useWorkbench";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    marginRight: "auto",
    paddingRight: tokens.spacingHorizontalM,
    // On a phone the name and the way between grid and pane fill the first line, the tools the second.
    "@media (max-width: 599px)": { order: -2, flex: "1 1 calc(100% - 160px)" },
  },
  file: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  input: { display: "none" },
  narrow: { "@media (min-width: 900px)": { display: "none" }, "@media (max-width: 599px)": { order: -1 } },
  /** On a phone the icons speak alone; their names stay for screen readers and on hover. */
  word: { "@media (max-width: 599px)": { display: "none" } },
  compact: { "@media (max-width: 599px)": { minWidth: "auto" } },
});

export interface TopBarProps {
  readonly bar: Ref<HTMLElement>;
  readonly isPaneShown: boolean;
  readonly workbench: Workbench;
  readonly onTogglePane: () => void;
}

export function TopBar({ bar, isPaneShown, workbench, onTogglePane }: TopBarProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { name, language, isDark } = workbench;
  const messages = workbenchMessages(language);
  const isReady = name !== null;
  // Opening may ask first what becomes of unsaved changes: the focus comes back from there.
  const questioned = useRestoreFocusTarget();
  return (
    <header className={styles.bar} ref={bar}>
      <div className={styles.name}>
        <Subtitle2 as="h1">{messages.product}</Subtitle2>
        <Caption1 className={styles.file}>{name}</Caption1>
      </div>
      <input
        accept=".xlsx,.xlsm,.xltx,.xltm,.xls"
        aria-hidden
        className={styles.input}
        data-testid="file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) workbench.open(sourceOfFile(file));
          // The same file may be chosen again after it changed.
          event.target.value = "";
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      <Button {...questioned} appearance="subtle" aria-label={messages.open} className={styles.compact} icon={<FolderOpenRegular />} onClick={() => input.current?.click()} title={messages.open}>
        <span className={styles.word}>{messages.open}</span>
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button {...questioned} appearance="subtle" aria-label={messages.samples} className={styles.compact} icon={<DocumentTableRegular />} title={messages.samples}>
            <span className={styles.word}>{messages.samples}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {samples.map((sample) => (
              <MenuItem key={sample.name} onClick={() => workbench.open({ name: sample.name, bytes: () => fetchSample(sample) })}>
                {messages.sampleNames[sample.name] ?? sample.name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button appearance="subtle" aria-label={messages.undo} disabled={!isReady} icon={<ArrowUndoRegular />} onClick={workbench.undo} title={messages.undo} />
      <Button appearance="subtle" aria-label={messages.redo} disabled={!isReady} icon={<ArrowRedoRegular />} onClick={workbench.redo} title={messages.redo} />
      <Button appearance="subtle" aria-label={messages.save} className={styles.compact} disabled={!isReady} disabledFocusable={workbench.saving !== null} icon={<SaveRegular />} onClick={workbench.save} title={messages.save}>
        <span className={styles.word}>{messages.save}</span>
      </Button>
      <Button
        appearance="subtle"
        aria-label={isDark ? messages.light : messages.dark}
        icon={isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
        onClick={workbench.toggleDark}
        title={isDark ? messages.light : messages.dark}
      />
      <Button appearance="outline" className={styles.narrow} icon={isPaneShown ? <TableRegular /> : <PanelRightRegular />} onClick={onTogglePane}>
        {isPaneShown ? messages.grid : messages.pane}
      </Button>
    </header>
  );
}
