/** Takes files dropped anywhere on the page; `veil` shows while one is held over it. */
export function dropFiles(veil: HTMLElement, onDrop: (files: readonly File[]) => void): void {
  let depth = 0;
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const leave = () => {
    depth = 0;
    veil.hidden = true;
  };
  document.addEventListener('dragenter', (event) => {
    if (!carriesFile(event)) return;
    depth += 1;
    veil.hidden = false;
  });
  document.addEventListener('dragover', (event) => {
    if (carriesFile(event)) event.preventDefault();
  });
  document.addEventListener('dragleave', (event) => {
    if (!carriesFile(event)) return;
    depth -= 1;
    if (depth <= 0) leave();
  });
  document.addEventListener('drop', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    leave();
    onDrop([...(event.dataTransfer?.files ?? [])]);
  });
}
