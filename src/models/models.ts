/** The models that come with the product; each is loaded when it is asked for. */

import type { ModelSource } from "../app/modelOrigins";

type SeedFiles = () => Promise<{ readonly files: ReadonlyMap<string, string> }>;

export const models: readonly ModelSource[] = [
  seed("ben-cat", { vi: "Thị xã Bến Cát, 2015-2025", en: "Bến Cát town, 2015-2025" }, () => import("./benCatSeed")),
  seed("canada-sdg", { vi: "Canada: phát triển bền vững đến 2030", en: "Canada: sustainable development to 2030" }, () => import("./canadaSeed")),
];

function seed(id: string, name: ModelSource["name"], open: SeedFiles): ModelSource {
  return {
    id,
    name,
    async load() {
      const [{ files }, { readModel }] = await Promise.all([open(), import("../core/model/readModel")]);
      const model = readModel(files);
      // The seeds are tested to be valid: a problem here is a fault of the build.
      if (!model.ok) throw new Error(JSON.stringify(model.issues));
      return model.value;
    },
  };
}
