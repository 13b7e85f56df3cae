// What requests may hold, and the sentences that tell what is wrong with them: the server answers with these, and so does the
// fake API of the SDK.
export { problemTitles } from '../problems/problem-titles.ts';
export { bodyReader, type ReadBody } from './body-reader.ts';
export { expectationOf, type ParameterSchema, receivedValue } from './expectation.ts';
export { detailOfBodyFaults, type InputFault, type InputFaults, type Sentence } from './input-fault.ts';
export { jsonFault } from './json-fault.ts';
export { isDeeperThan, isJsonType, malformed, readJson, type ReadJson } from './read-json.ts';
export { bodyIsNotJson, bodyIsTooLong, fileIsOfAnotherType, LONGEST_BODY } from './refusals.ts';
