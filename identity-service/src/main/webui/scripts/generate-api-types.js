// Writes the types of both services' APIs from their contracts, which are checked in, to src/api/generated.
import { mkdirSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const root = new URL('../', import.meta.url);
const repository = new URL('../../../../', root);
const generated = new URL('src/api/generated/', root);

mkdirSync(generated, { recursive: true });
for (const service of ['identity', 'access']) {
  const contract = new URL(`${service}-service/openapi.yaml`, repository);
  const types = await openapi(contract, { alphabetize: true });
  writeFileSync(new URL(`${service}.d.ts`, generated), astToString(types));
}
