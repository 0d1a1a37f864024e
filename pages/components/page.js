// What the house style asks of the browser; it runs once in each window.
if (!window.plumbline) {
  window.plumbline = true;
  document.documentElement.lang = "en-GB";

  // Streamlit runs the page again at a bare "r" and clears its cache at "c": WCAG 2.1.4 forbids
  // single-key shortcuts that cannot be turned off, and people who dictate press them by voice.
  window.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, [contenteditable=true]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && !typing && ["r", "c"].includes(event.key.toLowerCase())) {
      event.stopImmediatePropagation();
    }
  }, true);

  // In a narrow window the navigation is a list whose items stand a level too deep, which a screen
  // reader cannot count (WCAG 1.3.1): it is read as links in their landmark instead. The button
  // that opens it shows "Menu" (style.css), and is called so.
  const items = '[data-testid="stSidebarNavItems"]';
  const name = () => {
    document.querySelectorAll(`${items}:not([role]), ${items} li:not([role])`)
      .forEach((part) => part.setAttribute("role", "none"));
    document.querySelectorAll('[data-testid="stExpandSidebarButton"]:not([aria-label="Menu"])')
      .forEach((button) => button.setAttribute("aria-label", "Menu"));
  };
  new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
  name();

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
