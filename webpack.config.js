import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import CopyPlugin from "copy-webpack-plugin";
import webpack from "webpack";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const versionPlugin = new webpack.DefinePlugin({ VERSION: JSON.stringify(version) });

/** What all bundles share: TypeScript through esbuild. Names are not kept: they would take 25 kB of what the pane loads first. */
const shared = {
  mode: "production",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2022" })] },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** The command line: one file that Node runs as it is, and beside it what only some files need. */
const commandLine = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { cli: "./src/cli/main.ts" },
  output: { path: path("dist"), filename: "[name].js", chunkFilename: "cli.[name].js", module: true, chunkFormat: "module", library: { type: "module" } },
  // Files are found beside the bundle at run time: `import.meta.url` stays as it is written.
  module: { ...shared.module, parser: { javascript: { importMeta: false, url: false } } },
  experiments: { outputModule: true, topLevelAwait: true },
  optimization: { minimize: false, splitChunks: false },
  plugins: [versionPlugin],
};

/** What a TypeScript file of `src/` exports, bundled as the command line is and run here and now. */
export async function importSource(entry) {
  const folder = mkdtempSync(join(tmpdir(), "indicator-workbook-build-"));
  try {
    const output = { ...commandLine.output, path: folder, filename: "module.mjs" };
    await new Promise((resolve, reject) => {
      webpack({ ...commandLine, entry, output }, (error, stats) => (error !== null || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve()));
    });
    return await import(pathToFileURL(join(folder, "module.mjs")).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the help pages of the custom functions beside the page: `help/vi/cagr.html`. */
class HelpPages {
  apply(compiler) {
    const { RawSource } = webpack.sources;
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "HelpPages", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const { helpPages } = await importSource("./src/help/helpPages.ts");
        for (const { path: name, content } of helpPages()) compilation.emitAsset(`help/${name}`, new RawSource(content));
        compilation.emitAsset("help/help.css", new RawSource(readFileSync(path("src/help/help.css"), "utf8")));
      });
    });
  }
}

/** Writes what Excel is told of the custom functions, in both languages: `functions.vi.json`, `functions.en.json`. */
class FunctionsMetadata {
  apply(compiler) {
    const { RawSource } = webpack.sources;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadata", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const { defaultAddress, metadataFiles } = await importSource("./src/manifest/deployment.ts");
        for (const { name, content } of metadataFiles(defaultAddress)) compilation.emitAsset(name, new RawSource(content));
      });
    });
  }
}

/** The most JavaScript, gzipped, that a page loads first: all of the task pane in Excel; in the workbench what stands before a workbook is open. */
const firstLoadLimit = 350_000;

/** Fails the build when the first load of a page, all its entries together, grows past its limit. */
class FirstLoadLimit {
  constructor(page, entries = [page]) {
    this.page = page;
    this.entries = entries;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("FirstLoadLimit", (compilation) => {
      const files = new Set(this.entries.flatMap((entry) => compilation.entrypoints.get(entry).getFiles()).filter((name) => name.endsWith(".js")));
      const size = [...files].reduce((sum, name) => sum + gzipSync(compiler.outputFileSystem.readFileSync(`${compilation.outputOptions.path}/${name}`)).length, 0);
      const said = `First load of the ${this.page}: ${Math.round(size / 1000)} kB of ${firstLoadLimit / 1000} kB gzipped JavaScript`;
      if (size > firstLoadLimit) compilation.errors.push(new webpack.WebpackError(said));
      else if (!compiler.watchMode) console.log(said);
    });
  }
}

/** The workbench page. The grid, the document host and the models come in chunks of their own. */
const workbench = {
  ...shared,
  name: "workbench",
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/main.tsx" },
  output: { path: path("dist"), filename: "[name].[contenthash:8].js", chunkFilename: "[name].[contenthash:8].js", assetModuleFilename: "[name][ext]" },
  module: {
    rules: [
      ...shared.module.rules,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /seeds.*\.(?:csv|txt)$/, type: "asset/source" },
      { test: /\.xlsx$/, type: "asset/resource" },
    ],
  },
  plugins: [
    versionPlugin,
    new HtmlWebpackPlugin({ template: "src/workbench/index.html" }),
    new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
    new CopyPlugin({ patterns: ["src/taskpane/unsupported.html", "src/taskpane/checkBrowser.js", { from: "assets/icon-*.png", to: "[name][ext]" }] }),
    new HelpPages(),
    new FirstLoadLimit("workbench"),
  ],
  // What people start: the finished page on their own machine, nothing reloaded behind their back.
  // Excel on the web fetches the metadata of the functions from a page of its own.
  devServer: { host: "localhost", port: 3000, client: false, hot: false, liveReload: false, static: false, headers: { "Access-Control-Allow-Origin": "*" } },
};

/**
 * Office.js comes from Microsoft's network, as Microsoft asks of add-ins; an organisation that keeps a copy of its own says where:
 * `OFFICE_JS=https://intranet.example/office/office.js npm run build`. The library itself is never part of the build.
 */
const officeScript = process.env.OFFICE_JS ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * The task pane in Excel: the same pane as the workbench's, without grid and document. The functions are a script of their own,
 * which the page loads first and which the manifest names: it keeps its name, and nothing in it asks where it came from.
 */
const taskpane = {
  ...shared,
  name: "taskpane",
  target: ["web", "es2022"],
  entry: { functions: "./src/taskpane/functions.ts", taskpane: { import: "./src/taskpane/index.ts", dependOn: "functions" } },
  output: { ...workbench.output, publicPath: "", filename: ({ chunk }) => (chunk.name === "functions" ? "functions.js" : workbench.output.filename) },
  module: { rules: [...shared.module.rules, { test: /seeds.*\.(?:csv|txt)$/, type: "asset/source" }] },
  plugins: [
    versionPlugin,
    new HtmlWebpackPlugin({ template: "src/taskpane/taskpane.html", filename: "taskpane.html", officeScript, officeOrigin: new URL(officeScript).origin, favicon: false, hash: true }),
    new FunctionsMetadata(),
    new FirstLoadLimit("taskpane", ["functions", "taskpane"]),
  ],
};

export default [commandLine, workbench, taskpane];
