import Statistics

extension Adapters {
    static let places: [String: Adapter] = [
        "repeat_victims": repeatVictims,
        "gi_star": { inputs in
            let spots = try HotSpots(
                cells: points(inputs.list("xy")), values: inputs.numbers("values"), distance: inputs.number("distance"))
            return ["z": spots.z, "p": spots.p, "q_bh": spots.q, "hot_bin": spots.bins]
        },
        "kde": { inputs in
            let density = try KernelDensity(points(inputs.list("points")), bandwidth: inputs.number("bandwidth"))
            let places = try points(inputs.list("at"))
            return ["quartic": places.map(density.quartic), "gaussian": places.map(density.gaussian)]
        },
        "pai": { inputs in
            let rows = try PredictiveAccuracy(
                observed: inputs.wholes("observed"), predicted: inputs.numbers("predicted"),
                area: inputs.numbers("area")
            ).rows
            return [
                "Order": Array(1...rows.count), "Count": rows.map(\.count), "CumCount": rows.map(\.cumulativeCount),
                "PAI": rows.map(\.accuracy), "PEI": rows.map(\.efficiency), "RRI": rows.map(\.recapture),
            ]
        },
        "knox": { inputs in
            let test = try KnoxTest(events(inputs), within: closeness(inputs))
            return [
                "pairs": test.pairs, "close_space": test.closeInSpace, "close_time": test.closeInTime,
                "observed": test.observed, "expected": test.expected, "ratio": test.ratio, "p_poisson": test.pPoisson,
                "p_permutation_exact": test.pExact,
            ]
        },
        "near_repeat_chains": { inputs in
            let chains = try NearRepeatChains(events(inputs), within: closeness(inputs))
            return ["component": chains.chains, "sizes": chains.sizes, "chains_2plus": chains.linkedChains]
        },
        "point_in_polygon": { inputs in
            let area = PlaneArea(try inputs.objects("polygons").map(part))
            return [
                "location": try points(inputs.list("points")).map { area.location(of: $0).rawValue }, "area": area.area,
            ]
        },
    ]

    private static func points(_ list: [JSON]) throws -> [PlanePoint] {
        try list.map {
            let pair = try Inputs.list($0, "point")
            return PlanePoint(x: try Inputs.number(pair.first, "x"), y: try Inputs.number(pair.last, "y"))
        }
    }

    private static func part(_ polygon: Inputs) throws -> PlaneArea.Part {
        let holes = polygon.has("holes") ? try polygon.list("holes") : []
        return PlaneArea.Part(
            outer: try PlaneRing(points(polygon.list("outer"))),
            holes: try holes.map { try PlaneRing(points(Inputs.list($0, "holes"))) })
    }

    private static func events(_ inputs: Inputs) throws -> [SpaceTimeEvent] {
        try zip(points(inputs.list("xy")), inputs.numbers("t")).map { SpaceTimeEvent(place: $0, day: $1) }
    }

    private static func closeness(_ inputs: Inputs) throws -> Closeness {
        try Closeness(distance: inputs.number("eps_s"), days: inputs.number("eps_t"))
    }

    private static func repeatVictims(_ inputs: Inputs) throws -> [String: any JSONConvertible] {
        let events = try inputs.objects("events").map { event in
            VictimEvent(
                day: try day(event, "date"), victim: event.has("victim") ? try event.text("victim") : nil,
                type: event.has("type") ? try event.text("type") : nil)
        }
        let repeats = RepeatVictims(
            events, from: try day(inputs, "start"), through: try day(inputs, "end"),
            sameType: inputs.has("same_type") ? try inputs.truth("same_type") : false)
        return [
            "events": repeats.events, "unknown_victim": repeats.unknownVictim, "repeat_events": repeats.repeatEvents,
            "pct_events_repeat": repeats.percentEvents, "victims": repeats.victims,
            "repeat_victims": repeats.repeatVictims, "pct_victims_repeat": repeats.percentVictims,
            "victims_2plus_in_period": repeats.victimsOfTwo, "max_per_victim": repeats.mostOfOneVictim,
        ]
    }

    private static func day(_ inputs: Inputs, _ key: String) throws -> CalendarDay {
        guard let day = CalendarDay(iso: try inputs.text(key)) else { throw Inputs.Wrong(key: key) }
        return day
    }
}
