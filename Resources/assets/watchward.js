// Small conveniences. Every page works without them.

// The summary of what is wrong takes the focus, so that it is read first.
document.getElementById("error-summary")?.focus();

// A form that takes a while says so, and isn't sent twice. Coming back to the page makes it ready again.
for (const form of document.querySelectorAll("form[data-busy]")) {
  const button = form.querySelector("button[type=submit]");
  const status = form.querySelector("[role=status]");
  const [buttonText, statusText] = [button?.textContent, status?.textContent];
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    if (button) button.textContent = form.dataset.busy;
    if (status) status.textContent = "Reading and checking. This page changes when it is done.";
  });
  addEventListener("pageshow", () => {
    delete form.dataset.sent;
    if (button) button.textContent = buttonText;
    if (status) status.textContent = statusText;
  });
}
