/** The widget on the start page. */
