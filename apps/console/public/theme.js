// Runs before the first paint, so that the page never flashes in the other theme. src/app/theme.ts writes what it reads.
(() => {
  try {
    const theme = localStorage.getItem('paretostudio.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is forbidden: the system's theme holds.
  }
})();
