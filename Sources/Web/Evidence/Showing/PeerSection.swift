import CommunitySafety
import Documents
import HTML
import Proofreading
import Services

/// The place beside the others of its comparator set, by rate, with how sure its rank is.
struct PeerSection {
    let peers: PeerRanking
    let sight: MeasureSight
    private var measure: Measure { sight.measure }
    private var place: Area { sight.place }

    private var people: String { peers.isHouseholds ? "households" : "residents" }

    var markup: Markup {
        pageSection(
            "Compared with others", id: "peers",
            aside: p(.class("ww-fine")) { "for every 1,000 \(people), \(peers.period.words)" }
        ) {
            p(.class("ww-body")) { sentence }
            if let orders { p(.class("ww-body")) { orders } }
            table
            p(.class("ww-fine ww-after")) {
                "The dot is the rate, the bar its 95% interval. The dotted line is all \(Counted.number(peers.peers.count)) together, \(rate(peers.whole)). \(missing)People as of \(peers.on.words)."
            }
            if let funnel = peers.funnel { FunnelFigure(funnel: funnel, peers: peers, measure: measure).markup }
        }
    }

    private var missing: String {
        let without = peers.size - peers.peers.count
        guard without > 0 else { return "" }
        return "\(Counted.number(without).asSentence) of \(peers.set) \(without == 1 ? "has" : "have") no figure here. "
    }

    private var sentence: String {
        guard let ours = peers.peers.first(where: \.isOurs) else { return "" }
        let rank = rank(ours.rank, among: peers.peers.map(\.rank))
        let likely =
            peers.ranks.lowerBound == peers.ranks.upperBound
            ? "we can be 95% sure of that"
            : "we can be 95% sure only that it is between \(Counted.place(peers.ranks.lowerBound)) and \(Counted.place(peers.ranks.upperBound)) lowest"
        return "\(place.name) has the \(rank) rate of \(peers.set) (\(peers.size)); \(likely). \(lowest)"
    }

    /// "second lowest", "joint third highest", from whichever end is nearer.
    private func rank(_ rank: Int, among ranks: [Int]) -> String {
        let count = ranks.count
        let sharing = ranks.count { $0 == rank }
        let joint = sharing > 1 ? "joint " : ""
        if rank == 1 { return "\(joint)lowest" }
        let fromTop = count - rank - sharing + 2
        if fromTop == 1 { return "\(joint)highest" }
        return rank <= fromTop ? "\(joint)\(Counted.place(rank)) lowest" : "\(joint)\(Counted.place(fromTop)) highest"
    }

    /// Where the order by number is another: both, and why.
    private var orders: String? {
        guard let ours = peers.peers.first(where: \.isOurs), ours.rank != ours.countRank else { return nil }
        let rate = rank(ours.rank, among: peers.peers.map(\.rank))
        let count = rank(ours.countRank, among: peers.peers.map(\.countRank))
        return
            "By rate it is \(rate), by number \(count): a place with more \(people) has more of most things, so only the rate compares like with like."
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
            th(.scope(.row)) {
                if peer.isOurs {
                    peer.area.name
                } else {
                    a(.href(SiteURL.measure(measure.key).address(asking: sight.asking(peer.area)))) { peer.area.name }
                }
            }
            td(.class("ww-num ww-wide")) { Counted.digits(peer.count) }
            td(.class("ww-num")) { rate(peer.rate) }
            td(.class("ww-num ww-wide")) { "\(rate(peer.low)) to \(rate(peer.high))" }
            td(.class("ww-peers__bar")) { bar }
        }
    }

    /// For "How sure are we?".
    @MarkupBuilder static func method(_ peers: PeerRanking) -> Markup {
        disclosure("How the rank’s certainty is worked out") {
            p {
                "Next year’s count would differ a little by chance alone, and so would everybody else’s. The rank is given as the range in which it falls in 95 of 100 such years."
            }
            p(.class("ww-fine ww-after")) {
                "Rates with Byar’s limits, exact below ten (OHID). Ranks from gamma distributions of all true rates (Jeffreys’ prior), each rank’s chance by quadrature. Places differ in more than chance: shops, stations and town centres draw people who don’t live there."
            }
        }
        if let funnel = peers.funnel { FunnelFigure.method(funnel, set: peers.set) }
    }
}
