/** The next frame, or soon where frames are not drawn. */
export function nextFrame(call: () => void): void {
  if (document.hidden) setTimeout(call, 100);
  else requestAnimationFrame(call);
}
