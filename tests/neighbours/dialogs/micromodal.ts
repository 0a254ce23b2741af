/** Micromodal. It is hidden, not removed. */
import MicroModal from "micromodal";
import "./micromodal.css";
import { connected } from "./widget";

connected();
MicroModal.init();
