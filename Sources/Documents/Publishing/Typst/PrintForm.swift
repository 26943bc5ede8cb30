/// The two printed forms of a document. All sizes are points.
package enum PrintForm: Sendable, Hashable, CaseIterable {
    case standard
    /// 18 point and over, reflowed: nothing on the page is smaller.
    case largePrint

    var textSize: Double { self == .standard ? 11 : 18 }
    var tableSize: Double { self == .standard ? 9.5 : 18 }
    /// Header, footer and notes.
    var smallSize: Double { self == .standard ? 8.5 : 18 }

    /// The width of the text on A4 upright and sideways.
    var measure: (upright: Double, sideways: Double) { (595.28 - 2 * margin, 841.89 - 2 * margin) }

    /// The margin left and right.
    var margin: Double { self == .standard ? 57 : 54 }

    /// How high a row may be and still be kept whole.
    var rowLimit: Double { self == .standard ? 330 : 480 }
}
