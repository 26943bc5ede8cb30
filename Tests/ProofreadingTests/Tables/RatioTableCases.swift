extension LabelledTables {
    /// Tables of ratios, averages and overlapping groups beside tables of sums that look like them.
    static let ratios = """
        ## r01r right - headers=1
        Applications to the fund:

        | Half | Received | Funded | Rate of success |
        |---|---|---|---|
        | First | 40 | 10 | 25% |
        | Second | 60 | 21 | 35% |
        | Year | 100 | 31 | 31% |

        ## r02r right - headers=1
        Bids by fund:

        | Fund | Bids | Won | Success |
        |---|---|---|---|
        | Arts | 20 | 9 | 45% |
        | Sport | 16 | 8 | 50% |
        | Total | 36 | 17 | 47% |

        ## r03r right - headers=1
        Attendance:

        | Panel | Invited | Came | Turnout |
        |---|---|---|---|
        | North | 24 | 18 | 75% |
        | South | 30 | 12 | 40% |
        | Both | 54 | 30 | 56% |

        ## r04w wrong figures.share headers=1
        Bids by fund:

        | Fund | Bids | Won | Success |
        |---|---|---|---|
        | Arts | 20 | 9 | 45% |
        | Sport | 16 | 8 | 50% |
        | Total | 36 | 17 | 57% |

        ## r05w wrong figures.total headers=1
        Bids by fund:

        | Fund | Bids | Won | Success |
        |---|---|---|---|
        | Arts | 20 | 9 | 45% |
        | Sport | 16 | 8 | 50% |
        | Total | 36 | 19 | 53% |

        ## r06w wrong figures.share headers=1
        Attendance:

        | Panel | Invited | Came | Turnout |
        |---|---|---|---|
        | North | 24 | 18 | 75% |
        | South | 30 | 12 | 40% |
        | East | 20 | 9 | 54% |

        ## r07r right - headers=1
        Callers by sex and by age:

        | Group | Share |
        |---|---|
        | Female | 61% |
        | Under 18 | 22% |
        | 65 and over | 31% |

        ## r08r right - headers=1
        Who was helped:

        | Group | Share |
        |---|---|
        | Women | 58% |
        | Under 25 | 30% |
        | Disabled | 24% |

        ## r09r right - headers=1
        Victims by gender and ethnicity:

        | Group | Proportion |
        |---|---|
        | Male | 48% |
        | White | 71% |

        ## r10r right - headers=1
        Features of the incidents:

        | Feature | Share |
        |---|---|
        | Alcohol | 44% |
        | Repeat victim | 38% |
        | Weapon | 31% |

        ## r11w wrong figures.share headers=1
        Callers by age:

        | Age | Share |
        |---|---|
        | Under 18 | 22% |
        | 18 to 64 | 57% |
        | 65 and over | 31% |

        ## r12w wrong figures.share headers=1
        Where calls came from:

        | Source | Share |
        |---|---|
        | Residents | 52% |
        | Shops | 31% |
        | Other | 24% |

        ## r13w wrong figures.share headers=1
        Victims by sex:

        | Sex | Share |
        |---|---|
        | Female | 54% |
        | Male | 44% |
        | Not known | 9% |

        ## r14r right - headers=1
        Average time to answer, in minutes:

        | Station | Minutes |
        |---|---|
        | North | 14 |
        | South | 22 |
        | East | 9 |
        | Overall | 16 |

        ## r15r right - headers=1
        Median length of stay by hostel:

        | Hostel | Nights |
        |---|---|
        | Haven | 31 |
        | Elm | 44 |
        | Quay | 28 |
        | All | 33 |

        ## r16r right - headers=1
        Crimes per head of population:

        | Ward | 2019 |
        |---|---|
        | Abbey | 0.08 |
        | Castle | 0.12 |
        | Quay | 0.05 |
        | All wards | 0.09 |

        ## r17r right - headers=1
        Satisfaction scores:

        | Area | 2020 | 2021 |
        |---|---|---|
        | North | 71 | 74 |
        | South | 64 | 69 |
        | Rural | 80 | 78 |
        | Overall | 72 | 74 |

        ## r18r right - headers=1
        Cases and time taken:

        | Team | Cases | Days to close |
        |---|---|---|
        | A | 20 | 14 |
        | B | 30 | 10 |
        | C | 10 | 21 |
        | Total | 60 | 13 |

        ## r19w wrong figures.total headers=1
        Cases and time taken:

        | Team | Cases | Days to close |
        |---|---|---|
        | A | 20 | 14 |
        | B | 30 | 10 |
        | C | 10 | 21 |
        | Total | 70 | 13 |

        ## r20w wrong figures.total headers=1
        Calls by station:

        | Station | Calls |
        |---|---|
        | North | 114 |
        | South | 222 |
        | East | 91 |
        | Overall | 437 |

        ## r21w wrong figures.total headers=1
        Nights of stay by hostel:

        | Hostel | Nights |
        |---|---|
        | Haven | 310 |
        | Elm | 441 |
        | Quay | 287 |
        | All | 1028 |

        ## r22w wrong figures.total headers=1
        Referrals:

        | Area | 2020 | 2021 |
        |---|---|---|
        | North | 71 | 74 |
        | South | 64 | 69 |
        | Rural | 80 | 78 |
        | Overall | 215 | 231 |

        ## r23r right - headers=1
        Fines issued:

        | Offence | 2018 | 2019 | Change |
        |---|---|---|---|
        | Litter | 64 | 81 | +17 |
        | Dogs | 12 | 9 | -3 |
        | Parking | 201 | 188 | -13 |
        | Total | 277 | 278 | +1 |

        ## r24w wrong figures.change headers=1
        Fines issued:

        | Offence | 2018 | 2019 | Change |
        |---|---|---|---|
        | Litter | 64 | 81 | +17 |
        | Dogs | 12 | 9 | -3 |
        | Parking | 201 | 188 | -23 |
        | Total | 277 | 278 | +1 |

        ## r25r right - headers=1
        Spending on the night bus, £:

        | Item | Budget | Spent | Left |
        |---|---|---|---|
        | Drivers | 18000 | 17250 | 750 |
        | Fuel | 6000 | 6400 | -400 |
        | Marshals | 9500 | 9500 | 0 |
        | All | 33500 | 33150 | 350 |

        ## r26w wrong figures.remainder headers=1
        Spending on the night bus, £:

        | Item | Budget | Spent | Left |
        |---|---|---|---|
        | Drivers | 18000 | 17250 | 750 |
        | Fuel | 6000 | 6400 | -400 |
        | Marshals | 9500 | 9500 | 0 |
        | All | 33500 | 33150 | 450 |

        ## r27r right - headers=1
        Calls by day:

        | Day | Calls |
        |---|---|
        | Friday | 88 |
        | Saturday | 121 |
        | Sunday | 64 |
        | Weekend | 273 |

        ## r28w wrong figures.total headers=1
        Calls by day:

        | Day | Calls |
        |---|---|
        | Friday | 88 |
        | Saturday | 121 |
        | Sunday | 64 |
        | Total | 263 |

        ## r29r right - headers=1
        Crimes per 1,000 residents:

        | Ward | 2020 | 2021 |
        |---|---|---|
        | Abbey | 61.2 | 58.4 |
        | Mill | 72.0 | 70.9 |
        | Quay | 44.8 | 47.3 |
        | Borough | 58.9 | 58.1 |

        ## r30r right - headers=1
        How people heard of us:

        | Source | Answers | Share |
        |---|---|---|
        | Leaflet | 66 | 44% |
        | Friend | 51 | 34% |
        | Web | 33 | 22% |

        ## r31w wrong figures.share headers=1
        How people heard of us:

        | Source | Answers | Share |
        |---|---|---|
        | Leaflet | 66 | 44% |
        | Friend | 51 | 39% |
        | Web | 33 | 22% |

        ## r32r right - headers=1
        Caseload:

        | Month | Opened | Closed | Open at month end |
        |---|---|---|---|
        | April | 21 | 18 | 60 |
        | May | 25 | 19 | 66 |
        | June | 17 | 24 | 59 |

        """
}
