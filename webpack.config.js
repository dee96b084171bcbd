import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { EsbuildPlugin } from "esbuild-loader";
import CopyPlugin from "copy-webpack-plugin";
import webpack from "webpack";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** What all bundles share: TypeScript through esbuild, readable names in stack traces. */
const shared = {
  mode: "production",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", keepNames: true })] },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** The command line, one file that Node runs as it is. */
const commandLine = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { cli: "./src/cli/main.ts" },
  output: { path: path("dist"), filename: "[name].js", module: true, chunkFormat: "module", library: { type: "module" } },
  // Files are found beside the bundle at run time: `import.meta.url` stays as it is written.
  module: { ...shared.module, parser: { javascript: { importMeta: false, url: false } } },
  experiments: { outputModule: true, topLevelAwait: true },
  optimization: { minimize: false },
  plugins: [
    new webpack.DefinePlugin({ VERSION: JSON.stringify(version) }),
    new CopyPlugin({ patterns: ["src/taskpane/unsupported.html", { from: "assets/icon-*.png", to: "[name][ext]" }] }),
  ],
};

export default [commandLine];
