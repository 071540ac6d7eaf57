/** A Response as the platform can have it: without a body where its status allows none, and with no status beyond 599. */
export function createResponse(text: string | null, { status, ...init }: ResponseInit & { status: number }): Response {
  const body = [204, 205, 304].includes(status) ? null : text || null;
  return new Response(body, { ...init, status: Math.min(status, 599) });
}
