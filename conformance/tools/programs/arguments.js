/** The values of the places that an operation has, in the order that generators choose: those that are required come first. */
export function requiredFirst({ parameters }, values) {
  const placed = values.map(([place, value = {}]) => ({ value, ...describe(parameters, place) }));
  const used = placed.filter(({ isUsed }) => isUsed);
  return [...used.filter(({ isRequired }) => isRequired), ...used.filter(({ isRequired }) => !isRequired)].map(
    ({ value }) => value,
  );
}

function describe(parameters, place) {
  const own = parameters.filter((parameter) => parameter.in === place);
  return { isUsed: own.length > 0, isRequired: own.some(({ required }) => required) };
}
