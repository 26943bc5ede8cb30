extension WrittenClaim {
    /// Claims in the manner of reports, labelled before the code was run on them.
    static let reports: [WrittenClaim] = [
        .wrong("Theft of pedal cycles stood at 1,284 last year, 9% lower than the 1,512 of the year before."),
        .wrong("Knife crime went up 14.2 per cent, from 374 offences to 418, in the twelve months to March."),
        .wrong("The latest figure is 2,940, compared with 2,610 a year ago: an increase of 330, or 14.5%."),
        .wrong(
            "Burglary is down from 1,020 to 912 (a fall of 10.6%) and robbery is down from 164 to 131 (a fall of 25.2%)."
        ),
        .wrong("Reports of anti-social behaviour dropped to 8,112 from 9,346 the year before, a reduction of 15.2%."),
        .wrong("Vehicle crime rose by 61 offences, from 702 to 773, over the period."),
        .wrong("Just over 4,200 calls were answered, nearly 20% more than the 3,890 answered in 2017/18."),
        .wrong("The fire service attended 642 deliberate fires in 2022/23, 88 fewer than the 740 in 2021/22."),
        .wrong("Noise complaints were up 7% on the previous year (1,940 compared with 1,655)."),
        .wrong("Hate crime has increased. There were 318 incidents in 2019 and 296 in 2020."),
        .wrong("The number of first-time entrants fell by a quarter, from 160 to 132."),
        .wrong("Recorded violence doubled over the decade, from 3,410 to 5,115."),
        .wrong("Drug offences (612) were 18% higher than in the previous year (552)."),
        .wrong(
            "Robberies in the town centre dropped from 45 to 39; in the rest of the district they rose from 20 to 23, a 25% increase."
        ),
        .wrong("The force recorded 5,830 burglaries, down 11% (or 980) from 6,550 a year earlier."),
        .wrong("The grant was reduced by 12.5% from £88,000 to £78,500."),
        .wrong("Victim satisfaction improved by 4 percentage points, from 71% to 77%."),
        .wrong("The detection rate fell to 18.4%, 3.1 points lower than last year's 22.5%."),
        .wrong("In the year to September there were 431 arsons, a decrease of 52 on the previous year's 493."),
        .wrong("Shoplifting was up by a third: 1,800 offences against 1,500 in 2021."),
        .wrong("Domestic abuse incidents numbered 4,482, which is 6.4% more than the 4,112 seen in 2018."),
        .wrong("Pedestrian casualties fell by 15% to 83 from 98, while cyclist casualties rose by 12% to 74 from 62."),
        .wrong("Police officer numbers fell from 1,486 to 1,398. This is a reduction of 98."),
        .wrong("Out of 240 responses, 150 (65%) said they felt safe after dark."),
        .wrong("Nearly three quarters of the 480 tenants (298) replied."),
        .wrong("Of the 96 young people referred, 61 completed the course and the other 45 dropped out."),
        .wrong("The fund of £64,000 was spent on lighting (£28,500), gating (£19,750) and signs (£14,750)."),
        .wrong("The project cost £46,200 for 220 participants, or £230 per head."),
        .wrong("The ward's 522 offences among 6,000 residents is a rate of 78 per 1,000."),
        .wrong("Over the four quarters there were 212, 198, 240 and 231 calls, 871 in total."),
        .wrong("With £17,400 of the £22,000 already committed, £5,600 is still to be spent."),
        .wrong("The target was a 5% cut from 1,240, that is, to 1,188."),
        .wrong("The target of 300 visits was exceeded by 46: 336 were made."),
        .wrong("Wardens issued 1,260 notices in 2021, three times as many as the 350 issued in 2020."),
        .wrong("Complaints have fallen every year: 412 in 2018, 398 in 2019, 405 in 2020."),
        .wrong("Eastmarsh had the highest number of calls (214), followed by Norbeck (231)."),
        .right("Theft of pedal cycles stood at 1,284 last year, 15% lower than the 1,512 of the year before."),
        .right("Knife crime went up 11.8 per cent, from 374 offences to 418, in the twelve months to March."),
        .right("The latest figure is 2,940, compared with 2,610 a year ago: an increase of 330, or 12.6%."),
        .right(
            "Burglary is down from 1,020 to 912 (a fall of 10.6%) and robbery is down from 164 to 131 (a fall of 20.1%)."
        ),
        .right("Reports of anti-social behaviour dropped to 8,112 from 9,346 the year before, a reduction of 13.2%."),
        .right("Just over 4,200 calls were answered, nearly 8% more than the 3,890 answered in 2017/18."),
        .right("The fire service attended 642 deliberate fires in 2022/23, 98 fewer than the 740 in 2021/22."),
        .right("Noise complaints were up 17% on the previous year (1,940 compared with 1,655)."),
        .right("Hate crime has fallen. There were 318 incidents in 2019 and 296 in 2020."),
        .right("The number of first-time entrants fell by almost a fifth, from 160 to 132."),
        .right("Drug offences (612) were 11% higher than in the previous year (552)."),
        .right(
            "Robberies in the town centre dropped from 45 to 39; in the rest of the district they rose from 20 to 23, a 15% increase."
        ),
        .right("The force recorded 5,830 burglaries, down 11% (or 720) from 6,550 a year earlier."),
        .right("Spending on CCTV rose from £1.2m to £1.35m, an increase of 12.5%."),
        .right("The detection rate fell to 18.4%, 4.1 points lower than last year's 22.5%."),
        .right("In the year to September there were 431 arsons, a decrease of 62 on the previous year's 493."),
        .right("Shoplifting was up by a fifth: 1,800 offences against 1,500 in 2021."),
        .right("Pedestrian casualties fell by 15% to 83 from 98, while cyclist casualties rose by 19% to 74 from 62."),
        .right("Of the 96 young people referred, 61 completed the course and the other 35 dropped out."),
        .right("The fund of £64,000 was spent on lighting (£28,500), gating (£19,750) and signs (£15,750)."),
        .right("The project cost £46,200 for 220 participants, or £210 per head."),
        .right("Over the four quarters there were 212, 198, 240 and 231 calls, 881 in total."),
        .right("With £17,400 of the £22,000 already committed, £4,600 is still to be spent."),
        .right("The target was a 5% cut from 1,240, that is, to 1,178."),
        .right("The target of 300 visits was exceeded by 36: 336 were made."),
        .right("Wardens issued 1,050 notices in 2021, three times as many as the 350 issued in 2020."),
        .right("Complaints have fallen every year: 412 in 2018, 405 in 2019, 398 in 2020."),
        .right("Eastmarsh had the highest number of calls (231), followed by Norbeck (214)."),
        .right(
            "Police made 12 arrests in June and 18 in July; over the same months the number of stop searches rose by 9%."
        ),
        .right("Officers in the 3 teams covered 14 wards and 2 towns, with 46 PCSOs on duty by 2021."),
        .right("Crime fell by 4% in the county and by 7% in the city, against a rise of 1% nationally."),
        .right("A third of the 27 members left in 2019; 12 new ones joined in 2020, when 18 were re-elected."),
        .right("The average response time was 8 minutes 42 seconds, against a target of 10 minutes."),
        .right("Residents reported 240 potholes, of which 190 were filled within 28 days and 12 within the week."),
        .right(
            "The centre opened 5 days a week for 48 weeks, and 1,900 people came through its doors, 300 of them for the first time."
        ),
        .right("In 2021/22 some 46% felt safe after dark, compared with 91% by day."),
        .right("The county had 17.4 burglaries per 1,000 households, the third lowest of 42 forces."),
        .right(
            "Drink-related admissions fell by 6% among men but rose by 3% among women, leaving the total of 1,240 unchanged."
        ),
        .right("The scheme has 45 members, up 5 on last year, and raised £1,350, an average of £30 each."),
    ]
}
