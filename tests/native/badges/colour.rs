//! How different two colours look, to whom, and how well one is read on the other.

/// Red, green and blue as light, from 0 to 1 (linear sRGB).
pub type Light = [f64; 3];
/// A colour by lightness and two opponent hues (CIELAB, white D65).
pub type Lab = [f64; 3];

/// What someone sees: the name, and what becomes of the light. The matrices are those of Machado, Oliveira and
/// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (IEEE TVCG 15(6), 2009), for
/// the full deficiency.
pub const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
    (
        "all colours",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "no red (protanopia)",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "no green (deuteranopia)",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "no blue (tritanopia)",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

/// A colour as CSS writes it: `#rgb` or `#rrggbb`.
pub fn light(hex: &str) -> Light {
    let digits: Vec<u32> = hex
        .chars()
        .skip(1)
        .filter_map(|it| it.to_digit(16))
        .collect();
    let whole: Vec<u32> = match *digits.as_slice() {
        [r, g, b] => vec![r * 17, g * 17, b * 17],
        [r, rr, g, gg, b, bb] => vec![r * 16 + rr, g * 16 + gg, b * 16 + bb],
        _ => panic!("{hex} is no colour"),
    };
    [0, 1, 2].map(|at| {
        let part = f64::from(whole[at]) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// The light as someone sees it.
pub fn seen(light: Light, sight: &[[f64; 3]; 3]) -> Light {
    sight.map(|row| product(row, light).clamp(0.0, 1.0))
}

/// The contrast of two colours (WCAG 2, 1.4.3).
pub fn contrast(one: Light, other: Light) -> f64 {
    let luminance = |light| product([0.2126, 0.7152, 0.0722], light) + 0.05;
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// The light as a colour that differences are measured in.
pub fn lab(light: Light) -> Lab {
    let xyz = [
        product([0.4124564, 0.3575761, 0.1804375], light) / 0.95047,
        product([0.2126729, 0.7151522, 0.0721750], light),
        product([0.0193339, 0.1191920, 0.9503041], light) / 1.08883,
    ];
    let [x, y, z] = xyz.map(|part| {
        if part > 216.0 / 24389.0 {
            part.cbrt()
        } else {
            (24389.0 / 27.0 * part + 16.0) / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000 (CIE 142-2001), with the names of Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula" (2005):
/// 1 is just seen where two colours touch.
pub fn difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab) -> f64 {
    let mean = |one: f64, other: f64| (one + other) / 2.0;
    let steep = |chroma: f64| {
        let power = chroma.powi(7);
        (power / (power + 25_f64.powi(7))).sqrt()
    };
    let g = 0.5 * (1.0 - steep(mean(a1.hypot(b1), a2.hypot(b2))));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let h = match h1 + h2 {
        both if grey => both,
        both if (h1 - h2).abs() <= 180.0 => both / 2.0,
        both if both < 360.0 => (both + 360.0) / 2.0,
        both => (both - 360.0) / 2.0,
    };
    let (l, c) = (mean(l1, l2), mean(c1, c2));
    let wave = |times: f64, shift: f64| (times * h + shift).to_radians().cos();
    let t = 1.0 - 0.17 * wave(1.0, -30.0) + 0.24 * wave(2.0, 0.0) + 0.32 * wave(3.0, 6.0)
        - 0.20 * wave(4.0, -63.0);
    let from_middle = (l - 50.0).powi(2);
    let lightness = (l2 - l1) / (1.0 + 0.015 * from_middle / (20.0 + from_middle).sqrt());
    let chroma = (c2 - c1) / (1.0 + 0.045 * c);
    let hue = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * c * t);
    let blue = 60.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rotation = -2.0 * steep(c) * blue.to_radians().sin();
    (lightness.powi(2) + chroma.powi(2) + hue.powi(2) + rotation * chroma * hue).sqrt()
}

fn product(row: [f64; 3], [r, g, b]: Light) -> f64 {
    row[0] * r + row[1] * g + row[2] * b
}

#[test]
fn the_measure_is_the_one_that_is_published() {
    // Pairs 1, 7, 17, 25, 30 and 34 of those by Sharma, Wu and Dalal.
    for (one, other, published) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        (
            [60.2574, -34.0099, 36.2677],
            [60.4626, -34.1751, 39.4387],
            1.2644,
        ),
        (
            [22.7233, 20.0904, -46.6940],
            [23.0331, 14.9730, -42.5619],
            2.0373,
        ),
        (
            [2.0776, 0.0795, -1.1350],
            [0.9033, -0.0636, -0.5514],
            0.9082,
        ),
    ] {
        let measured = difference(one, other);
        assert!(
            (measured - published).abs() < 0.00005,
            "{measured} {published}"
        );
    }
    let contrast = contrast(light("#fff"), light("#767676"));
    assert!((contrast - 4.54).abs() < 0.01, "{contrast}");
    // Light of no colour is the same to everybody.
    for (name, sight) in SIGHTS {
        let [r, g, b] = seen([0.5; 3], &sight);
        assert!(
            [r, g, b].iter().all(|part| (part - 0.5).abs() < 0.001),
            "{name}"
        );
    }
}
