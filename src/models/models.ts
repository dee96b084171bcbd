/** The models that come with the product; each is loaded when it is asked for. */

import type { IndicatorModel } from "../core/model/model";

export interface ModelSource {
  readonly id: string;
  load(): Promise<IndicatorModel>;
}

export const models: readonly ModelSource[] = [
  {
    id: "ben-cat",
    async load() {
      const [{ files }, { readModel }] = await Promise.all([import("./benCatSeed"), import("../core/model/readModel")]);
      const model = readModel(files);
      // The seeds are tested to be valid: a problem here is a fault of the build.
      if (!model.ok) throw new Error(JSON.stringify(model.issues));
      return model.value;
    },
  },
];
