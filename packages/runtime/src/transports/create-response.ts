/**
 * A Response as the platform can have it: without a body where its status allows none, with no status beyond 599, and without the status text,
 * which HTTP/2 does not have and a Response cannot hold as every server writes it.
 */
export function createResponse(
  text: string | null,
  status: number,
  headers: NonNullable<ResponseInit["headers"]>,
): Response {
  const body = [204, 205, 304].includes(status) ? null : text || null;
  return new Response(body, { status: Math.min(status, 599), headers });
}
