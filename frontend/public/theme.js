// Runs before the first paint, so that the paper never flashes in another colour nor the text in another size.
for (const aspect of ['theme', 'density', 'face', 'size', 'lines', 'measure', 'hyphens', 'justified']) {
  const chosen = localStorage.getItem(`postil.${aspect}`)
  if (chosen) document.documentElement.dataset[aspect] = chosen
}
