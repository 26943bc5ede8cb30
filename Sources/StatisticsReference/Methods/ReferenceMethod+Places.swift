internal import Statistics

extension ReferenceMethod {
    static let places: [ReferenceMethod] = [
        ReferenceMethod("repeat_victims", ["events", "start", "end"], optional: ["same_type"], compute: repeatVictims),
        ReferenceMethod("gi_star", ["xy", "values", "distance"]) { inputs in
            let spots = try HotSpots(
                cells: points(inputs.list("xy")), values: inputs.numbers("values"), distance: inputs.number("distance"))
            return ["z": spots.z, "p": spots.p, "q_bh": spots.q, "hot_bin": spots.bins]
        },
        ReferenceMethod("kde", ["points", "at", "bandwidth"]) { inputs in
            let density = try KernelDensity(points(inputs.list("points")), bandwidth: inputs.number("bandwidth"))
            let places = try points(inputs.list("at"))
            return ["quartic": places.map(density.quartic), "gaussian": places.map(density.gaussian)]
        },
        ReferenceMethod("pai", ["observed", "predicted", "area"]) { inputs in
            let rows = try PredictiveAccuracy(
                observed: inputs.wholes("observed").map(Double.init), predicted: inputs.numbers("predicted"),
                area: inputs.numbers("area")
            ).rows
            return [
                "Order": Array(1...rows.count), "Count": rows.map(\.count), "CumCount": rows.map(\.cumulativeCount),
                "PAI": rows.map(\.accuracy), "PEI": rows.map(\.efficiency), "RRI": rows.map(\.recapture),
            ]
        },
        ReferenceMethod("knox", ["xy", "t", "eps_s", "eps_t"]) { inputs in
            let test = try KnoxTest(events(inputs), within: closeness(inputs))
            var result: Outputs = [
                "pairs": test.pairs, "close_space": test.closeInSpace, "close_time": test.closeInTime,
                "observed": test.observed, "expected": test.expected, "ratio": test.ratio, "p_poisson": test.pPoisson,
            ]
            result["p_permutation_exact"] = test.pExact
            return result
        },
        ReferenceMethod("near_repeat_chains", ["xy", "t", "eps_s", "eps_t"]) { inputs in
            let chains = try NearRepeatChains(events(inputs), within: closeness(inputs))
            return ["component": chains.chains, "sizes": chains.sizes, "chains_2plus": chains.linkedChains]
        },
        ReferenceMethod("point_in_polygon", ["polygons", "points"]) { inputs in
            let area = PlaneArea(try inputs.objects("polygons").map(part))
            return [
                "location": try points(inputs.list("points")).map { area.location(of: $0).rawValue }, "area": area.area,
            ]
        },
    ]

    private static func points(_ list: [JSON]) throws -> [PlanePoint] {
        try list.map {
            let pair = try CaseInputs.numbers($0, "point")
            guard pair.count == 2 else { throw CaseFailure.wrongInput("point") }
            return PlanePoint(x: pair[0], y: pair[1])
        }
    }

    private static func part(_ polygon: CaseInputs) throws -> PlaneArea.Part {
        try polygon.check(required: ["outer"], optional: ["holes"])
        let holes = polygon.has("holes") ? try polygon.list("holes") : []
        return PlaneArea.Part(
            outer: try PlaneRing(points(polygon.list("outer"))),
            holes: try holes.map { try PlaneRing(points(CaseInputs.list($0, "holes"))) })
    }

    private static func events(_ inputs: CaseInputs) throws -> [SpaceTimeEvent] {
        let (places, days) = (try points(inputs.list("xy")), try inputs.numbers("t"))
        guard places.count == days.count else { throw StatisticsError.lengthsDiffer(places.count, days.count) }
        return zip(places, days).map { SpaceTimeEvent(place: $0, day: $1) }
    }

    private static func closeness(_ inputs: CaseInputs) throws -> Closeness {
        try Closeness(distance: inputs.number("eps_s"), days: inputs.number("eps_t"))
    }

    private static func repeatVictims(_ inputs: CaseInputs) throws -> Outputs {
        let events = try inputs.objects("events").map { event in
            try event.check(required: ["date"], optional: ["victim", "type"])
            return VictimEvent(
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

    private static func day(_ inputs: CaseInputs, _ key: String) throws -> CalendarDay {
        guard let day = CalendarDay(iso: try inputs.text(key)) else { throw CaseFailure.wrongInput(key) }
        return day
    }
}
