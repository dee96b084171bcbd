#!/usr/bin/env node
/** The command line: `indicator-workbook <command> [files]`. */

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";

import { statuses } from "../core/assessment/status";
import { findingKinds } from "../core/flag/findings";
import type { Status } from "../core/assessment/status";
import { verdicts } from "../core/audit/check";
import type { FormulaKind } from "../core/load/formulas";
import type { Language } from "../core/load/texts";
import { messagesOf } from "../messages";
import { auditMessages } from "../messages/audit";
import { modelMessages } from "../messages/models";
import type { AsideOptions } from "./aside";
import { audit } from "./audit";
import type { AuditCommandOptions } from "./audit";
import { callFunction, callFunctions } from "./callFunction";
import { clear, flag, listFunctions, load, scan, showModel } from "./commands";
import type { ScanOptions } from "./commands";
import { concludeCommand, conclusionFormats } from "./conclude";
import type { ConcludeOptions } from "./conclude";
import { demo } from "./demo";
import { UsageError } from "./files";
import { convertModel, startModel } from "./modelFiles";
import type { ModelWriteOptions, StartOptions } from "./modelFiles";
import { useNodeDeflate } from "./nodeDeflate";
import type { WriteOptions } from "./save";
import { share } from "./share";
import type { ShareCommandOptions } from "./share";
import { createContext, exitBadInput, exitDone, explain, printJson } from "./context";
import type { Context } from "./context";

interface CommonOptions {
  readonly json?: boolean;
}

type LoadOptions = CommonOptions & WriteOptions & { readonly model?: string; readonly formulas: FormulaKind };
type FlagOptions = CommonOptions & ScanOptions & WriteOptions & AsideOptions & { readonly results?: boolean };

// A reader such as `head` may stop before everything is printed.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitDone);
});

useNodeDeflate();

let exitCode = exitDone;

/** Help is printed before options are read, so the language is looked up first. */
function languageOf(parameters: readonly string[]): Language {
  const position = parameters.findIndex((parameter) => parameter === "--lang" || parameter.startsWith("--lang="));
  const value = position < 0 ? undefined : (parameters[position]?.split("=")[1] ?? parameters[position + 1]);
  return value === "en" ? "en" : "vi";
}

const language = languageOf(process.argv);
const { asides: { help: asideHelp }, help } = messagesOf(language);

/** Options that several commands share, each said once. */
const lang = (): Option => new Option("--lang <language>", help.lang).choices(["vi", "en"]).default("vi");
const json = (): Option => new Option("--json", help.json);
const output = (): Option => new Option("-o, --output <path>", help.output);
const inPlace = (): Option => new Option("--in-place", help.inPlace).conflicts("output");
const model = (): Option => new Option("--model <path>", help.model);
const maxSize = (): Option => new Option("--max-size <MB>", help.maxSize).argParser(positive);
const failOn = (): Option => new Option("--fail-on <statuses>", help.failOn).argParser((text) => wordList<Status>(text, statuses));

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError(help.positive);
  return value;
}

function wordList<T extends string>(text: string, words: readonly T[]): T[] {
  return text.split(",").map((name) => {
    const word = words.find((known) => known === name.trim());
    if (word === undefined) throw new InvalidArgumentError(words.join(", "));
    return word;
  });
}

/** Runs a command and turns a user's problem into sentences and exit code 2; a bug is thrown. */
async function run(isJson: boolean | undefined, work: (context: Context) => number | Promise<number>): Promise<void> {
  const context = createContext(language, isJson === true);
  try {
    exitCode = await work(context);
  } catch (error) {
    const problem = explain(error, context);
    if (problem === null) throw error;
    exitCode = exitBadInput;
    problem.lines.forEach(context.complain);
    if (context.json) printJson({ error: { code: problem.code, message: problem.lines.join("\n") } }, context);
  }
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const program = new Command("indicator-workbook")
  .description(messagesOf(language).cli.description)
  .version(VERSION, "-V, --version", help.version)
  .helpOption("-h, --help", help.help)
  .helpCommand("help [command]", help.help)
  .configureHelp({ styleTitle: (title) => help.titles[title] ?? title })
  .exitOverride()
  .showHelpAfterError(help.usage)
  .addOption(lang());

program
  .command("load [file]")
  .helpOption("-h, --help", help.help)
  .description(help.load)
  .addOption(model())
  .addOption(new Option("--formulas <kind>", help.formulas).choices(["ind", "native"]).default("native"))
  .addOption(output())
  .addOption(inPlace())
  .addOption(maxSize())
  .addOption(lang())
  .addOption(json())
  .action((file: string | undefined, options: LoadOptions) => run(options.json, (context) => load(file, options, context)));

program
  .command("scan <files...>")
  .helpOption("-h, --help", help.help)
  .description(help.scan)
  .addOption(model())
  .addOption(failOn())
  .addOption(maxSize())
  .addOption(lang())
  .addOption(json())
  .action((files: string[], options: CommonOptions & ScanOptions) => run(options.json, (context) => scan(files, options, context)));

program
  .command("flag <files...>")
  .helpOption("-h, --help", help.help)
  .description(help.flag)
  .addOption(output())
  .addOption(inPlace())
  .addOption(new Option("--results", help.results))
  .addOption(new Option("--set-aside <cell>", asideHelp.setAside))
  .addOption(new Option("--reason <text>", asideHelp.reason))
  .addOption(new Option("--by <name>", asideHelp.by))
  .addOption(new Option("--kind <kind>", asideHelp.kind).choices(findingKinds))
  .addOption(new Option("--take-back <cell>", asideHelp.takeBack))
  .addOption(model())
  .addOption(failOn())
  .addOption(maxSize())
  .addOption(lang())
  .addOption(json())
  .action((files: string[], options: FlagOptions) => run(options.json, (context) => flag(files, { ...options, checkedOn: today() }, context)));

program
  .command("clear <files...>")
  .helpOption("-h, --help", help.help)
  .description(help.clear)
  .addOption(output())
  .addOption(inPlace())
  .addOption(maxSize())
  .addOption(lang())
  .addOption(json())
  .action((files: string[], options: CommonOptions & WriteOptions) => run(options.json, (context) => clear(files, options, context)));

program
  .command("share <files...>")
  .helpOption("-h, --help", help.help)
  .description(help.share)
  .addOption(new Option("--formulas <kind>", help.shareFormulas).choices(["native", "values", "keep"]).default("native"))
  .addOption(new Option("--remove-model", help.removeModel))
  .addOption(new Option("--restore", help.restore).conflicts("removeModel"))
  .addOption(output())
  .addOption(inPlace())
  .addOption(maxSize())
  .addOption(lang())
  .addOption(json())
  .action((files: string[], options: CommonOptions & ShareCommandOptions) => run(options.json, (context) => share(files, options, context)));

program
  .command("audit")
  .helpOption("-h, --help", help.help)
  .description(auditMessages(language).cli.help)
  .addOption(model())
  .addOption(new Option("--fail-on <verdicts>", auditMessages(language).cli.failOn).argParser((text) => wordList(text, verdicts)))
  .addOption(lang())
  .addOption(json())
  .action((options: CommonOptions & AuditCommandOptions) => run(options.json, (context) => audit(options, context)));

program
  .command("conclude [files...]")
  .helpOption("-h, --help", help.help)
  .description(help.conclude)
  .addOption(new Option("--format <format>", help.conclusionFormat).choices(conclusionFormats).default("md"))
  .addOption(new Option("--term <term>", help.conclusionTerm))
  .addOption(output())
  .addOption(model())
  .addOption(maxSize())
  .addOption(lang())
  .addOption(json())
  .action((files: string[], options: CommonOptions & ConcludeOptions) => run(options.json, (context) => concludeCommand(files, options, context)));

const functions = program
  .command("functions")
  .helpOption("-h, --help", help.help)
  .description(help.functions)
  .addOption(lang())
  .addOption(json())
  .action((options: CommonOptions) => run(options.json, listFunctions));

functions
  .command("call [name] [arguments]")
  .description(help.call)
  .helpOption("-h, --help", help.help)
  .addOption(new Option("--stdin", help.stdin))
  .addOption(lang())
  .addOption(json())
  .action((name: string | undefined, args: string | undefined, options: CommonOptions & { readonly stdin?: boolean }, command: Command) => {
    // `functions` has the same option and takes it first.
    const isJson = options.json ?? command.parent?.opts<CommonOptions>().json;
    return run(isJson, (context) => {
      if (options.stdin === true) return callFunctions(process.stdin, context);
      if (name === undefined) throw new UsageError(context.messages.cli.badCall(""));
      return callFunction(name, args ?? "[]", context);
    });
  });

const modelCommand = program
  .command("model [path]")
  .helpOption("-h, --help", help.help)
  .description(help.modelCommand)
  .addOption(lang())
  .addOption(json())
  .action((path: string | undefined, options: CommonOptions) => run(options.json, (context) => showModel(path, context)));

const { help: modelHelp } = modelMessages(language);

interface ModelOptions extends CommonOptions, ModelWriteOptions {
  readonly model?: string;
}

/** The subcommands of `model`, whose own options take `--json` first. */
function modelSubcommand(name: string, description: string): Command {
  return modelCommand
    .command(name)
    .helpOption("-h, --help", help.help)
    .description(description)
    .addOption(new Option("-o, --output <path>", modelHelp.output))
    .addOption(new Option("--overwrite", modelHelp.overwrite))
    .addOption(lang())
    .addOption(json());
}

function isJsonOf(options: CommonOptions, command: Command): boolean | undefined {
  return options.json ?? command.parent?.opts<CommonOptions>().json;
}

function matching(pattern: RegExp, problem: string): (text: string) => string {
  return (text) => {
    if (!pattern.test(text)) throw new InvalidArgumentError(problem);
    return text;
  };
}

modelSubcommand("export [path]", modelHelp.export)
  .addOption(model())
  .action((path: string | undefined, options: ModelOptions, command: Command) =>
    run(isJsonOf(options, command), (context) => convertModel("model export", path ?? options.model, options, context)),
  );

modelSubcommand("import <path>", modelHelp.import).action((path: string, options: ModelOptions, command: Command) =>
  run(isJsonOf(options, command), (context) => convertModel("model import", path, options, context)),
);

modelSubcommand("start <file>", modelHelp.start)
  .addOption(new Option("--sheet <name>", modelHelp.sheet))
  .addOption(new Option("--table <number>", modelHelp.table).argParser((text) => Number(matching(/^[1-9]\d*$/, modelHelp.wrongTable)(text))))
  .addOption(new Option("--year <year>", modelHelp.year).argParser((text) => Number(matching(/^[12]\d{3}$/, modelHelp.wrongYear)(text))))
  .addOption(new Option("--term <years>", modelHelp.term).argParser(matching(/^\d{4}-\d{4}$/, modelHelp.wrongTerm)))
  .action((file: string, options: CommonOptions & StartOptions, command: Command) => run(isJsonOf(options, command), (context) => startModel(file, options, context)));

program
  .command("demo [folder]")
  .helpOption("-h, --help", help.help)
  .description(help.demo)
  .addOption(lang())
  .action((folder: string | undefined) => run(false, (context) => demo(folder ?? "out", today(), context)));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help and version are no failure; anything else that commander refuses was wrong input.
  exitCode = error.exitCode === 0 ? exitDone : exitBadInput;
}
process.exitCode = exitCode;
