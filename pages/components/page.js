// What the house style asks of the browser; it runs once in each window.
if (!window.plumbline) {
  window.plumbline = true;

  // Streamlit runs the page again at a bare "r" and clears its cache at "c": WCAG 2.1.4 forbids
  // single-key shortcuts that cannot be turned off, and people who dictate press them by voice.
  window.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, [contenteditable=true]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && !typing && ["r", "c"].includes(event.key.toLowerCase())) {
      event.stopImmediatePropagation();
    }
  }, true);

  // A link to a part of a page arrives before the part is there.
  const wanted = location.hash.slice(1);
  let patience = 50;
  const waiting = wanted && setInterval(() => {
    const part = document.getElementById(wanted);
    const app = document.querySelector('[data-testid="stApp"]');
    const settled = app && app.dataset.testScriptState === "notRunning";
    if (part && settled) part.scrollIntoView();
    if ((part && settled) || --patience < 0) clearInterval(waiting);
  }, 200);
}
