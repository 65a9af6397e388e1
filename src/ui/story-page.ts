/** The page that shows how sign-in works, from the root of the extension. */
export const STORY_PAGE = '/src/story/index.html';
