package import HTML

/// What the fillings of a map mean, in words.
package struct MapLegend: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package let tone: AreaTone
        package let words: String

        package init(_ tone: AreaTone, _ words: String) { (self.tone, self.words) = (tone, words) }
    }

    package let entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    /// `map` is the id of one of several maps.
    package func markup(of map: String = "") -> Markup {
        ul(.class("ww-marks ww-geo-legend")) {
            for entry in entries {
                li {
                    Self.swatch(entry.tone, map)
                    entry.words
                }
            }
        }
    }

    private static func swatch(_ tone: AreaTone, _ map: String) -> Markup {
        plotSwatch { plotBox(x: 1, y: 1, width: 34, height: 22, .pattern(tone.pattern(of: map)), .class("swatch")) }
    }
}
