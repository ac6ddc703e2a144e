package org.historiograph.http;

/** Writes a page of HTML. Texts and the values of attributes are escaped. */
final class Html {

    private final StringBuilder page = new StringBuilder("<!doctype html>\n");

    /**
     * An element with others in it.
     *
     * @param attributes names and values in turn
     */
    Html element(String name, Runnable content, String... attributes) {
        start(name, attributes);
        content.run();
        page.append("</").append(name).append('>');
        return this;
    }

    /** An element with a text in it. */
    Html element(String name, String text, String... attributes) {
        start(name, attributes);
        text(text);
        page.append("</").append(name).append('>');
        return this;
    }

    /** An element that never has anything in it, like {@code link}. */
    Html empty(String name, String... attributes) {
        start(name, attributes);
        return this;
    }

    Html text(String text) {
        page.append(escape(text));
        return this;
    }

    private void start(String name, String... attributes) {
        page.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2)
            page.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
        page.append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
