//! Claims about sealing against the examples of its standards: RFC 7515 to 7518. That others open what is sealed, the
//! journeys claim (`tests/journey/tests/sealing.rs`).

use app_password::seal::base64url::{decoded, encoded};
use app_password::seal::jwe::{compact, key_material, protected};

#[test]
fn bytes_are_written_as_the_standard_writes_them() {
    // RFC 7515, appendix C, and RFC 4648, section 10, without its padding.
    assert_eq!(encoded(&[3, 236, 255, 224, 193]), "A-z_4ME");
    for (bytes, letters) in [
        ("", ""),
        ("f", "Zg"),
        ("fo", "Zm8"),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg"),
        ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(encoded(bytes.as_bytes()), letters);
        assert_eq!(decoded(letters).as_deref(), Some(bytes.as_bytes()));
    }
    let all: Vec<u8> = (0..=255).collect();
    assert_eq!(decoded(&encoded(&all)), Some(all));
}

#[test]
fn what_the_standard_does_not_write_is_not_read() {
    for letters in [
        "Zg==", "A+z/4ME", "Z", "Zm9vY", "Zh", "Zm9", "Zm 8", "Zm8\n", "é",
    ] {
        assert_eq!(decoded(letters), None, "{letters}");
    }
}

#[test]
fn a_key_is_made_of_what_the_standard_says() {
    // RFC 7518, appendix C: the secret that Alice and Bob share, and what is hashed.
    let shared = [
        158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156, 251, 49, 110,
        163, 218, 128, 106, 72, 246, 218, 167, 121, 140, 254, 144, 196,
    ];
    let mut expected = vec![0, 0, 0, 1];
    expected.extend(shared);
    expected.extend([0, 0, 0, 7, 65, 49, 50, 56, 71, 67, 77]);
    expected.extend([0, 0, 0, 5, 65, 108, 105, 99, 101]);
    expected.extend([0, 0, 0, 3, 66, 111, 98]);
    expected.extend([0, 0, 0, 128]);
    assert_eq!(
        key_material(&shared, "A128GCM", (b"Alice", b"Bob"), 128),
        expected
    );
}

#[test]
fn the_parts_are_joined_as_the_standard_joins_them() {
    // RFC 7516, appendix A.1, but for its 256 bytes of an encrypted key.
    let header = "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ";
    assert_eq!(encoded(br#"{"alg":"RSA-OAEP","enc":"A256GCM"}"#), header);
    let vector = [227, 197, 117, 252, 2, 219, 233, 68, 180, 225, 77, 219];
    let text = [
        229, 236, 166, 241, 53, 191, 115, 196, 174, 43, 73, 109, 39, 122, 233, 96, 140, 206, 120,
        52, 51, 237, 48, 11, 190, 219, 186, 80, 111, 104, 50, 142, 47, 167, 59, 61, 181, 127, 196,
        21, 40, 82, 242, 32, 123, 143, 168, 226, 73, 216, 176, 144, 138, 247, 106, 60, 16, 205,
        160, 109, 64, 63, 192,
    ];
    let tag = [
        92, 80, 104, 49, 133, 25, 161, 215, 173, 101, 219, 211, 136, 91, 210, 145,
    ];
    let expected = "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOaww.48V1_ALb6US04U3b.\
        5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6jiSdiwkIr3ajwQzaBtQD_A.\
        XFBoMYUZodetZdvTiFvSkQ";
    let joined = compact(
        header,
        &[56, 163, 154, 195],
        &vector,
        &[&text[..], &tag].concat(),
    );
    assert_eq!(joined, expected);
}

#[test]
fn the_header_names_what_it_is_how_it_was_made_and_for_which_key() {
    let read = |letters: String| String::from_utf8(decoded(&letters).unwrap()).unwrap();
    assert_eq!(
        read(protected("RSA-OAEP-256", None, None)),
        r#"{"alg":"RSA-OAEP-256","enc":"A256GCM","typ":"app-password+jwe"}"#
    );
    let header = read(protected(
        "ECDH-ES",
        Some("a \"key\"\n"),
        Some(r#"{"kty":"EC"}"#),
    ));
    let header: serde_json::Value = serde_json::from_str(&header).unwrap();
    assert_eq!(
        header,
        serde_json::json!({ "alg": "ECDH-ES", "enc": "A256GCM", "typ": "app-password+jwe", "kid": "a \"key\"\n", "epk": { "kty": "EC" } })
    );
}
