// Runs before the first paint: puts the reader's theme and text size in place, so that nothing flashes.
(function () {
  var root = document.documentElement;
  root.dataset.js = '';
  try {
    var saved = JSON.parse(localStorage.getItem('elbo-room:settings:1') || '{}');
    if (/^(light|dark|projector)$/.test(saved.theme)) root.dataset.theme = saved.theme;
    if (/^(90|100|115|130|150|200)$/.test(saved.text)) root.style.fontSize = saved.text + '%';
  } catch (error) {
    // Storage is denied or damaged: the page follows the system.
  }
})();
