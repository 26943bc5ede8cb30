package import CommunitySafety
package import HTML

/// Places filled by what was counted in them, each with its name or its number in the list beside the map.
///
/// The patterns stand beside it (``MapPatterns``). On a phone all places carry numbers.
package struct AreaMapDrawing {
    package struct Place: Sendable, Hashable {
        /// Its number in the list beside the map.
        package let number: Int
        package let name: String
        package let shape: AreaShape
        /// "162", "fewer than 5", "no figure": what the place's label says.
        package let words: String
        package let tone: AreaTone
        /// Where the place leads to; nil for nowhere.
        package let address: WebAddress?

        package init(
            number: Int, name: String, shape: AreaShape, words: String, tone: AreaTone, address: WebAddress?
        ) {
            self.number = number
            self.name = name
            self.shape = shape
            self.words = words
            self.tone = tone
            self.address = address
        }
    }

    let id: String
    let title: String
    let description: String
    let places: [Place]
    /// Whether it is one of several on its page, so that its patterns go by its own id.
    let isOneOfSeveral: Bool
    let frame: MapFrame?
    let outlines: [MapOutline]

    package init(id: String, title: String, description: String, places: [Place], isOneOfSeveral: Bool = false) {
        self.isOneOfSeveral = isOneOfSeveral
        self.id = id
        self.title = title
        self.description = description
        self.places = places
        let frame = MapFrame(places.map(\.shape))
        self.frame = frame
        outlines = frame.map { frame in places.map { MapOutline($0.shape, frame) } } ?? []
    }

    /// More places than have room for words of the usual size.
    private var isFine: Bool { places.count > 40 }

    /// Empty where no place has an edge.
    @MarkupBuilder package var markup: Markup {
        if let frame {
            plotMap(
                id: id, width: MapFrame.width, height: frame.height, title: title, description: description,
                .class(isFine ? "ww-geo ww-geo--fine" : "ww-geo")
            ) {
                for (place, outline) in zip(places, outlines) { area(place, outline) }
                plotLayer(.class("wide"), .aria(.hidden, "true")) { labels(isFine ? .fine : .wide, frame) }
                plotLayer(.class("narrow"), .aria(.hidden, "true")) { labels(isFine ? .fineNarrow : .narrow, frame) }
                plotLayer(.class("wide"), .aria(.hidden, "true")) { scale(frame, .wide) }
                plotLayer(.class("narrow"), .aria(.hidden, "true")) { scale(frame, .narrow) }
            }
        }
    }

    @MarkupBuilder private func area(_ place: Place, _ outline: MapOutline) -> Markup {
        if let address = place.address {
            a(.href(address), .aria(.label, "\(place.name): \(place.words)"), .data("area", String(place.number))) {
                path(place, outline)
            }
        } else {
            path(place, outline)
        }
    }

    func path(_ place: Place, _ outline: MapOutline) -> Markup {
        plotRings(
            outline.rings.map { $0.map { ($0.x, $0.y) } }, .pattern(place.tone.pattern(of: isOneOfSeveral ? id : "")),
            .class("area \(place.tone == .missing ? "area-missing" : "area-\(place.tone.isDark ? "dark" : "light")")"))
    }

    /// Numbers beside places come last, so that their lines lie over all else.
    @MarkupBuilder func labels(_ size: MapLabels.Size, _ frame: MapFrame) -> Markup {
        let set = MapLabels(
            zip(places, outlines).map { ($0.number, $0.name, $0.words, $1) }, in: frame.field, size: size)
        for label in set.labels {
            if let leader = label.leader { beside(label, leader, size) } else { within(label, size) }
        }
    }

    @MarkupBuilder private func within(_ label: MapLabels.Label, _ size: MapLabels.Size) -> Markup {
        let halo = places[label.index].tone.isDark ? "halo-dark" : "halo"
        let middle = label.box.middle
        for (index, line) in label.lines.enumerated() {
            let isWords = label.hasWords && index == label.lines.count - 1
            let y = middle.y + (Double(index) - Double(label.lines.count - 1) / 2) * size.line + size.letters * 0.36
            plotText(
                x: .pixels(middle.x), y: y, line, .class(isWords || label.isNumber ? "\(halo) t-number" : halo))
        }
    }

    @MarkupBuilder private func beside(
        _ label: MapLabels.Label, _ leader: MapPoint, _ size: MapLabels.Size
    ) -> Markup {
        let (box, middle) = (label.box, label.box.middle)
        plotLine(from: (.pixels(leader.x), leader.y), to: (.pixels(middle.x), middle.y), .class("leader"))
        plotDot(x: .pixels(leader.x), y: leader.y, radius: size.letters / 5, .class("leader-end"))
        plotBox(x: box.left, y: box.top, width: box.width, height: box.height, .class("leader-box"))
        plotText(x: .pixels(middle.x), y: middle.y + size.letters * 0.36, label.lines.joined(), .class("t-number"))
    }

    @MarkupBuilder func scale(_ frame: MapFrame, _ size: MapLabels.Size) -> Markup {
        let (count, length) = frame.kilometres
        let y = frame.height - 8
        plotLine(from: (.pixels(16), y), to: (.pixels(16 + length), y), .class("scale"))
        plotLine(from: (.pixels(16), y - 7), to: (.pixels(16), y), .class("scale"))
        plotLine(from: (.pixels(16 + length), y - 7), to: (.pixels(16 + length), y), .class("scale"))
        plotText(x: .pixels(28 + length), y: y, Self.kilometres(count), .class("t-start"))
        plotText(x: .pixels(MapFrame.width - 16), y: y, size.hasNames ? "North is up" : "North up", .class("t-end"))
    }

    private static func kilometres(_ count: Double) -> String {
        count < 1 ? "\(Int((count * 1_000).rounded())) m" : "\(Int(count)) km"
    }
}
