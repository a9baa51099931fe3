// Runs before the first paint, so that the paper never flashes in another colour.
const theme = localStorage.getItem('postil.theme')
if (theme) document.documentElement.dataset.theme = theme
