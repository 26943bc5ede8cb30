package import CommunitySafety
package import HTML

/// Places shaded by a figure, with its number printed in each, so that colour says nothing alone.
package struct AreaMapDrawing {
    package struct Place: Sendable, Hashable {
        package let name: String
        package let shape: AreaShape
        /// "162", "fewer than 5", "not known": what the place's label says.
        package let words: String
        /// From 0, the lightest, to ``AreaMapDrawing/darkest``; nil where nothing may be said.
        package let shade: Int?
        /// Where the place leads to; nil for nowhere.
        package let address: WebAddress?

        package init(name: String, shape: AreaShape, words: String, shade: Int?, address: WebAddress?) {
            self.name = name
            self.shape = shape
            self.words = words
            self.shade = shade
            self.address = address
        }
    }

    package static let darkest = 4
    private static let width = 1_000.0
    private static let margin = 8.0

    let id: String
    let title: String
    let description: String
    let places: [Place]
    private let frame: Frame?

    package init(id: String, title: String, description: String, places: [Place]) {
        self.id = id
        self.title = title
        self.description = description
        self.places = places
        frame = Frame(places.map(\.shape))
    }

    /// Empty where no place has an edge.
    @MarkupBuilder package var markup: Markup {
        if let frame {
            plotMap(
                id: id, width: Self.width, height: frame.height, title: title, description: description,
                .class("ww-map")
            ) {
                for place in places { area(place, frame) }
                for place in places { label(place, frame) }
            }
        }
    }

    @MarkupBuilder private func area(_ place: Place, _ frame: Frame) -> Markup {
        let rings = place.shape.polygons.flatMap(\.self).map { ring in ring.map(frame.point) }
        let path = plotRings(rings, .class(place.shade.map { "shade-\($0)" } ?? "shade-none"))
        if let address = place.address {
            a(.href(address), .aria(.label, "\(place.name): \(place.words)")) { path }
        } else {
            path
        }
    }

    @MarkupBuilder private func label(_ place: Place, _ frame: Frame) -> Markup {
        let middle = frame.point(place.shape.labelPoint)
        let shade = (place.shade ?? 0) >= 3 ? "halo-dark" : "halo"
        plotText(x: .pixels(middle.x), y: middle.y - 3, place.name, .class("\(shade) t-mid"), .aria(.hidden, "true"))
        plotText(
            x: .pixels(middle.x), y: middle.y + 20, place.words, .class("\(shade) t-mid t-number"),
            .aria(.hidden, "true"))
    }

    /// From degrees to the drawing: as wide as high a degree is here, north up.
    private struct Frame {
        let height: Double
        private let west, north, scale, squeeze: Double

        /// Nil without an edge.
        init?(_ shapes: [AreaShape]) {
            let points = shapes.flatMap(\.polygons).flatMap(\.self).flatMap(\.self)
            guard let first = points.first else { return nil }
            var (west, east, south, north) = (first.longitude, first.longitude, first.latitude, first.latitude)
            for point in points {
                west = min(west, point.longitude)
                east = max(east, point.longitude)
                south = min(south, point.latitude)
                north = max(north, point.latitude)
            }
            squeeze = Self.cosine(degrees: (south + north) / 2)
            let across = max((east - west) * squeeze, 1e-6)
            scale = (AreaMapDrawing.width - 2 * AreaMapDrawing.margin) / across
            height = min(max((north - south) * scale, 100), 3_000) + 2 * AreaMapDrawing.margin
            self.west = west
            self.north = north
        }

        /// By its series, whose first eight terms are exact enough for a drawing between the poles.
        private static func cosine(degrees: Double) -> Double {
            let square = (degrees * .pi / 180) * (degrees * .pi / 180)
            var (sum, term) = (1.0, 1.0)
            for step in 1...8 {
                term *= -square / Double((2 * step - 1) * (2 * step))
                sum += term
            }
            return max(sum, 0.01)
        }

        func point(_ place: AreaShape.Point) -> (x: Double, y: Double) {
            (
                AreaMapDrawing.margin + (place.longitude - west) * squeeze * scale,
                AreaMapDrawing.margin + (north - place.latitude) * scale
            )
        }
    }
}
