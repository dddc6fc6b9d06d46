/** What is loaded by an import of the types that no compiler removed: nothing. */
export {};
