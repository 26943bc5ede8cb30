import CommunitySafety
import Documents
import HTML
import Proofreading
import Services

/// The place beside the others of its comparator set, by rate, with how sure its rank is.
struct PeerSection {
    let peers: PeerRanking
    let measure: Measure
    let place: Area

    private var people: String { peers.isHouseholds ? "households" : "residents" }

    var markup: Markup {
        pageSection(
            "Compared with others", id: "peers",
            aside: p(.class("ww-fine")) { "for every 1,000 \(people), \(peers.period.words)" }
        ) {
            p(.class("ww-body")) { sentence }
            table
            p(.class("ww-fine ww-after")) {
                "The dot is the rate, the bar its 95% interval. The dotted line is all \(Counted.number(peers.peers.count)) together, \(rate(peers.whole)). \(missing)People as of \(peers.on.words)."
            }
        }
    }

    private var missing: String {
        let without = peers.size - peers.peers.count
        guard without > 0 else { return "" }
        return "\(Counted.number(without).asSentence) of \(peers.set) \(without == 1 ? "has" : "have") no figure here. "
    }

    private var sentence: String {
        guard let ours = peers.peers.first(where: \.isOurs) else { return "" }
        let count = peers.peers.count
        let sharing = peers.peers.count { $0.rank == ours.rank } > 1 ? "joint " : ""
        let rank =
            ours.rank == 1
            ? "\(sharing)lowest"
            : ours.rank == count
                ? "highest"
                : ours.rank * 2 <= count + 1
                    ? "\(sharing)\(Counted.place(ours.rank)) lowest"
                    : "\(sharing)\(Counted.place(count - ours.rank + 1)) highest"
        let likely =
            peers.ranks.lowerBound == peers.ranks.upperBound
            ? "we can be 95% sure of that"
            : "we can be 95% sure only that it is between \(Counted.place(peers.ranks.lowerBound)) and \(Counted.place(peers.ranks.upperBound)) lowest"
        return "\(place.name) has the \(rank) rate of \(peers.set) (\(peers.size)); \(likely). \(lowest)"
    }

    /// How likely the place is to be among the three lowest; nothing where it is certain either way.
    private var lowest: String {
        let percent = Int((100 * peers.chanceInLowestThree).rounded())
        return (1...99).contains(percent) ? "The chance that it is among the three lowest is \(percent)%." : ""
    }

    private var table: Markup {
        let bars = peers.peers.map {
            PeerDrawing.Bar(value: $0.rate, low: $0.low, high: $0.high, isOurs: $0.isOurs)
        }
        let drawing = PeerDrawing(bars, whole: peers.whole)
        return HTML.table(.class("ww-table ww-peers"), .role("table")) {
            caption(.class("govuk-visually-hidden")) { "\(peers.set) by rate, the lowest first" }
            thead {
                tr {
                    th(.scope(.column), .class("ww-num")) { "Rank" }
                    th(.scope(.column)) { "Place" }
                    th(.scope(.column), .class("ww-num ww-wide")) { "Number" }
                    th(.scope(.column), .class("ww-num")) { "Per 1,000" }
                    th(.scope(.column), .class("ww-num ww-wide")) { "95% interval" }
                    td(.class("ww-peers__bar")) { drawing.heading }
                }
            }
            tbody { for (peer, bar) in zip(peers.peers, bars) { row(peer, drawing.row(bar)) } }
        }
    }

    /// To one decimal throughout, so that the points stand under each other; small rates to two.
    private func rate(_ value: Double) -> String {
        let places = (peers.peers.map(\.rate).max() ?? 0) < 2 ? 100 : 10
        let scaled = Int((value * Double(places)).rounded())
        let rest = String(places + scaled % places).dropFirst()
        return "\(Counted.digits(scaled / places)).\(rest)"
    }

    private func row(_ peer: PeerRanking.Peer, _ bar: Markup) -> Markup {
        tr(peer.isOurs ? .class("is-us") : .none) {
            td(.class("ww-num")) { String(peer.rank) }
            th(.scope(.row)) { peer.area.name }
            td(.class("ww-num ww-wide")) { Counted.digits(peer.count) }
            td(.class("ww-num")) { rate(peer.rate) }
            td(.class("ww-num ww-wide")) { "\(rate(peer.low)) to \(rate(peer.high))" }
            td(.class("ww-peers__bar")) { bar }
        }
    }

    /// For "How sure are we?".
    static var method: Markup {
        disclosure("How the rank’s certainty is worked out") {
            p {
                "Next year’s count would differ a little by chance alone, and so would everybody else’s. The rank is given as the range in which it falls in 95 of 100 such years."
            }
            p(.class("ww-fine ww-after")) {
                "Rates with Byar’s limits, exact below ten (OHID). Ranks from gamma distributions of all true rates (Jeffreys’ prior), each rank’s chance by quadrature. Places differ in more than chance: shops, stations and town centres draw people who don’t live there."
            }
        }
    }
}
