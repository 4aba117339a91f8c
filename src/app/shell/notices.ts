/** Tells the reader something at the top of the page, politely; it can be closed. */
export function say(text: string): void {
  const place = document.getElementById('notices');
  if (!place) return;
  const line = document.createElement('p');
  const words = document.createElement('span');
  words.textContent = text;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'quiet';
  close.textContent = 'Close';
  close.setAttribute('aria-label', 'Close this notice');
  close.addEventListener('click', () => line.remove());
  line.append(words, close);
  place.append(line);
}
