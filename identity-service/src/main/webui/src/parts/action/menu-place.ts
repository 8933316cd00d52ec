/** Menus belong to the page's main part, which contains whatever they are opened from, and clips none of them. */
export const MENU_PLACE = { appendTo: () => document.getElementById('main') ?? document.body };
