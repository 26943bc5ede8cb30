extension WrittenClaim {
    /// Claims in the manner of quarterly bulletins, labelled before the code was run on them.
    static let quarterlies: [WrittenClaim] = [
        .wrong("Overall, hoax calls were down by nearly 12%: 88 in 2022, compared with 734 calls the year before."),
        .wrong(
            "The number of pubs losing their licence has halved since 2015, when 38 did; the figure for 2019 was 27."),
        .wrong("Metal thefts took a 20 per cent tumble in the county, from 1,480 to 1,084."),
        .wrong("Begging complaints shot up by 55% from 312 to 446, the largest rise of any category."),
        .wrong("Chip-pan fires went up 25 per cent in Holme, though that is a rise of only four, from 12 to 16."),
        .wrong("The council handled 1.08 million bin reports, down 9% from the 1.34 million of 2018/19."),
        .wrong("Offences with a knife have gone down 14% from 1,184 to 1,068 in 2013/14."),
        .wrong(
            "The rate for 2018/19 of 31.4 per 1,000 residents is 42% larger than the rate for 2011/12 of 18.3 per 1,000."
        ),
        .wrong(
            "Last year 21,340 young people had a first reprimand. That is a 25 per cent decrease on the 2012/13 figure of 25,106, and a 58 per cent drop on 2008/09 when 50,817 had one."
        ),
        .wrong(
            "The constabulary logged 16,410 crimes in the borough over the year to December – an increase of five per cent compared to the year before, when it logged 16,088."
        ),
        .wrong(
            "On the list, violence shows a six per cent rise. Offences of violence have gone up locally, from 7,446 to 7,580 year-on-year."
        ),
        .wrong(
            "Street robbery up 23 per cent. There were 594 robberies in the shire in the year to June 2022, the statistics say – up from 512 the year before."
        ),
        .wrong(
            "Forces logged 21,745 offences of that type in the latest year ending March 2018, an 18% increase compared with the year before (19,068)"
        ),
        .wrong("recorded robbery rose by 16 per cent from 6,418 to 7,640, although 3,012 of those were attempts"),
        .wrong(
            "The repeat rate was 31.4 per cent, a rise of 2.9 percentage points on the year before, when it had been 29.5 per cent."
        ),
        .wrong("vehicle crime came down by 84 offences, exactly 18%, to 967"),
        .wrong("Robbery: Target 48 offences, Actual 37 offences – Achieved (33% below target)"),
        .wrong("Target: 1,200 hours. Actual: 1,050 hours (8% below target)."),
        .wrong("fatal collisions rose by almost a half from 94 to 123"),
        .wrong(
            "One region saw a jump of more than 30%. In the Tarn Valley area, offences were up from 92,410 in 2015 to 112,380 in 2016."
        ),
        .wrong("Fuel theft was on the increase, having gone from 39 reports last year to 27 this year."),
        .wrong("The clear-up rate has meanwhile slid from 69 to 74 per cent."),
        .wrong("In 2021/22 roadside loads numbered 316,000, which was 9% below the 288,000 of 2020/21."),
        .wrong("In 2018/19, 67% of dumped loads were household rubbish. Of 987,000 loads, 562,000 were of that sort."),
        .wrong(
            "The cohort was of 127 young people. The 38 of them who offended again committed 149 more offences between them, which makes a frequency rate of 1.47."
        ),
        .wrong(
            "Members noted that total crime was 6,204, which was 284 (4.8%) fewer than the 6,588 of the year before."),
        .wrong("Compared with the previous quarter (1,118), reports were up 13% at 1,208."),
        .wrong("Against a figure of 96 for 2017, there were 84 in 2018, 15% fewer."),
        .wrong("Response officers attended 2,318 of 2,740 incidents on time (88.6%)."),
        .wrong("Just under a third of callers, 412 out of 1,030, rang at night."),
        .wrong("Two of the nine wards, or 27%, have no watch scheme."),
        .wrong("Referrals by agency: police 212, schools 96, health 54 and others 31; total 383."),
        .wrong("The scheme cost £54,600 over its 14 months, or £4,200 a month."),
        .wrong("There were 1,140 thefts for a population of 38,000, or 35 per 1,000."),
        .wrong("Of the £18,500 set aside, £14,250 has been used and £3,250 remains."),
        .right("Overall, hoax calls were down by nearly 12%: 646 in 2022, compared with 734 calls the year before."),
        .right(
            "The number of pubs losing their licence has halved since 2015, when 38 did; the figure for 2019 was 19."),
        .right("Metal thefts took a 27 per cent tumble in the county, from 1,480 to 1,084."),
        .right("Chip-pan fires went up 33 per cent in Holme, though that is a rise of only four, from 12 to 16."),
        .right("The council handled 1.22 million bin reports, down 9% from the 1.34 million of 2018/19."),
        .right("Target: 1,200 hours. Actual: 1,104 hours (8% below target)."),
        .right(
            "Members noted that total crime was 6,204, which was 384 (5.8%) fewer than the 6,588 of the year before."),
        .right("Compared with the previous quarter (1,118), reports were up 8% at 1,208."),
        .right("Against a figure of 96 for 2017, there were 84 in 2018, 12.5% fewer."),
        .right("Response officers attended 2,318 of 2,740 incidents on time (84.6%)."),
        .right("Just under a third of callers, 332 out of 1,030, rang at night."),
        .right("Two of the nine wards, or 22%, have no watch scheme."),
        .right("Referrals by agency: police 212, schools 96, health 54 and others 31; total 393."),
        .right("The £1.4m came from the county (£0.6m), the police (£0.5m) and the districts (£0.3m)."),
        .right("The scheme cost £54,600 over its 14 months, or £3,900 a month."),
        .right("There were 1,140 thefts for a population of 38,000, or 30 per 1,000."),
        .right("Of the £18,500 set aside, £14,250 has been used and £4,250 remains."),
        .right(
            "Knife crime fell by 6% across the region (8% in the city), the second yearly fall since 2014, when 1,204 were recorded."
        ),
        .right("Some 240 volunteers gave 3,100 hours, 400 more than in 2018, on 62 days."),
        .right("In the county as a whole burglary fell 11%, and in the four towns by 14, 9, 12 and 6 per cent."),
        .right("Officers stopped 124 cars, 31 of them for speeding at up to 96mph, and gave 18 drivers points."),
        .right("Between 2010 and 2015 the force lost 412 officers, 20% of its strength, and 96 PCSOs."),
        .right("The 2021 census put the population at 81,400, up 6.2% since 2011; one in five is over 65."),
        .right("Reported crime rose 3% to 10,480 in the year, while the survey suggests a fall of 5%."),
        .right("Youth services helped 1,140 young people, 62% of them boys, at 14 clubs, 3 more than in 2020."),
        .right("The number of looked-after children fell to 212 (from 231), and of those on plans to 148 (from 139)."),
        .right("Casualties were 12% below the 2005-09 average of 482, at 424."),
        .right("At 42.1 the rate was down on the 44.6 of 2019 but above the 39.8 of 2018."),
        .right("Wardens walked 3 miles a day for 220 days, 660 miles in all."),
        .right("The average claim rose by £40 to £610 and the number of claims by 9 to 84."),
        .right(
            "Burglary is up 4% since April. In the 12 months before that there had been 612, a fall of 9% on 2016's 673."
        ),
        .right(
            "Over the two days 46 people were searched: 12 knives and 3 other weapons were found and 7 people arrested."
        ),
        .right(
            "He said 2,300 fewer crimes in a year was good news, but that 31,400 victims was still 31,400 too many."),
        .right("Thefts from cars were 18 (22%) fewer, at 64."),
        .right("Robbery went from 88 to 97, from 97 to 104 and then down to 95."),
        .right("The fund stands at £41,200 after grants of £8,300 and gifts of £2,150."),
    ]
}
